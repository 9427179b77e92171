import { defineView } from '../../../views/define-view.ts'
import { linkTo } from '../../../views/link.ts'
import { linesUnder, projectsUnder } from '../../../views/evidence/filters.ts'
import { across, columns, params, type SideCell, type SideScene } from './columns.ts'
import sql from './query.sql?raw'
import { placeWords } from '../../../views/words/text.ts'
import { text } from './text.ts'
import { departmentsOf } from '../../../views/disclosures/headline.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import { wholePercent } from '../../../base/format.ts'

/** All codes under which expenditure is budgeted. */
const EXPENDITURE = '2*'

export default defineView({
	question: { id: 'side-by-side', text, params, sql, columns },
	concerns: ['stages', 'scopes', 'years', 'partly_itemised', 'shared_cost'],
	across,
	/** What each has of the part that weighs most. */
	headline: (rows, scene) => {
		const most = heaviestOf(scene)
		const share = rows.findLast((row) => isWeighed(row) && row.code === most?.code)?.share ?? null
		if (!most) return null
		return share === null ? text[scene.locale].none_of_it : wholePercent(share, scene.locale)
	},
	finding: (figures, scene) => {
		const [most, words] = [heaviestOf(scene), text[scene.locale]]
		const departments = departmentsOf(byDisclosure(scene), scene.locale)
		return words[`finding_${scene.values.lens}`](most ? nameOfLine(most, scene) : '', departments, figures)
	},
	otherwise: (shown, { values, locale }) =>
		text[locale][`title_${values.lens}`](shown.length, departmentsOf(shown, locale)),
	lead: ({ values, locale }) => text[locale][`lead_${values.lens}`](text[locale][`unit_${values.unit}`]),
	body: () => import('./Body.svelte'),
	controls: () => import('./Controls.svelte'),
	row: { link: (row) => linkTo(row, row.reading, row.code), hint },
	cells: {
		reading: {
			text: ({ reading }, { locale }) =>
				reading === 'purpose' ? '' : text[locale][`reading_${reading as 'disclosed'}`],
		},
		code: {
			absent: ({ kind }, { locale }) => (kind === 'part' ? null : text[locale].no_code),
			shown: ({ values }) => values.lens === 'code',
		},
		name: { text: nameOfLine },
		amount: {
			absent: ({ amount }, { values, locale }) =>
				amount === null ? text[locale][values.origin.length ? 'none_of_origin' : 'not_listed'] : null,
		},
		share: { absent: 'not_available' },
	},
	evidence: ({ lens }, [document, reading, code = '']) => {
		const readings = lens === 'purpose' ? ['purpose'] : ['disclosed', 'inferred_exact', 'suggested']
		return (reading ? [reading] : readings).map((it) => {
			if (it === 'disclosed') return linesUnder(document, [code])
			return projectsUnder(document, it, [code || (it === 'purpose' ? '' : EXPENDITURE)])
		})
	},
})

/** What a line is called. */
function nameOfLine({ kind, name, name_en }: SideCell, { locale }: Pick<SideScene, 'locale'>): string {
	if (kind === 'total') return text[locale].total
	if (kind === 'apart') return text[locale].basic
	return locale === 'zh' ? name : name_en
}

/** What a number stands under, how it came about, and where it stands. */
function hint(row: SideCell, scene: SideScene): string {
	const words = text[scene.locale]
	const { reading, kind, code } = row
	const origin = reading === 'purpose' && row.origin === 'suggested' ? 'purpose' : row.origin
	return [
		kind === 'part' && reading !== 'purpose' ? `${code} ${nameOfLine(row, scene)}` : nameOfLine(row, scene),
		words[`origin_${origin}`],
		placeWords(row, scene.locale),
	].join('\n')
}

/** The part that weighs most in any disclosure, as a share of what each reads this way; undefined where none has parts. */
function heaviestOf({ rows }: SideScene): SideCell | undefined {
	const parts = rows.filter(isWeighed)
	const deepest = Math.max(...parts.map(({ level }) => level))
	return parts.filter(({ level }) => level === deepest).toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0]
}

/** What the headline weighs: parts as they are printed, or by purpose. */
const isWeighed = ({ kind, reading }: SideCell): boolean =>
	kind === 'part' && reading !== 'inferred_exact' && reading !== 'suggested'
