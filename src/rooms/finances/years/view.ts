import { percent, roundAmount } from '../../../base/format.ts'
import { defineView } from '../../../views/define-view.ts'
import { countyOf, kindOf } from '../../../views/disclosures/name.ts'
import { linesUnder, projectsUnder } from '../../../views/evidence/filters.ts'
import { charts, departmentsOf, hintOf, linkOf, nameOfPart } from './chart.ts'
import { columns, params, type YearsScene } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	question: { id: 'years', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years', 'partly_itemised'],
	title,
	charts,
	bounded: true,
	row: { link: linkOf, hint: hintOf },
	cells: {
		code: {
			shown: ({ values }) => values.by === 'function',
			text: ({ code }) => (code === 'total' ? '' : code),
		},
		name: { text: nameOfPart },
		change: { absent: 'not_available' },
	},
	evidence: ({ by }, [document, reading, code = '']) => {
		const readings = by === 'purpose' ? ['purpose'] : ['disclosed', 'suggested']
		return (reading ? [reading] : readings).map((it) =>
			it === 'disclosed'
				? linesUnder(document, [code])
				: projectsUnder(document, it, [code || (it === 'purpose' ? '' : '2*')]),
		)
	},
})

/** How the budget of the one department moved that has several years; how many have several; else that none has. */
function title(scene: YearsScene): string {
	const { locale, values } = scene
	const words = text[locale]
	const all = departmentsOf(scene)
	const [one, ...others] = all.filter(({ years }) => years.length > 1)
	if (!one) return words.none(all.length)
	if (others.length) return words.several(others.length + 1, all.length)
	const [department] = one.disclosures
	const who = `${countyOf(department, locale)} ${kindOf(department, locale)}`
	const totals = one.rows.filter(({ code }) => code === 'total').toSorted((a, b) => a.year - b.year)
	const [first, last] = [totals[0], totals.at(-1)]
	const isLike = new Set(one.disclosures.map(({ scope }) => scope)).size === 1
	if (!first || !last || first.year === last.year || !isLike) return words.years(who, one.years.length)
	const unit = words[`unit_${values.unit}`]
	return words.moved(
		who,
		[first.year, roundAmount(first.amount, values.unit, locale)],
		[last.year, roundAmount(last.amount, values.unit, locale)],
		unit,
		first.amount ? percent(last.amount / first.amount - 1, locale) : words.not_available,
	)
}
