import { expect, test } from 'vitest'
import { LOCALES, texts } from '../../src/base/text.ts'
import { choice } from '../../src/share/page.ts'
import { cards } from '../../src/site/cards.ts'
import { first } from '../../src/site/first.ts'
import { openedViews } from '../../src/site/opened.ts'
import { answerResult } from '../../src/views/table/file-table.ts'
import * as kind from '../../src/views/columns.ts'
import { defineView } from '../../src/views/define-view.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import type { Room } from '../../src/views/room.ts'
import { WIDTHS } from '../../src/ui/widths.ts'
import { openDataset } from '../support/engine.ts'

/** What a folder of a new view says, and nothing else of the site knows of it. */
const projectsCounted = defineView({
	question: {
		id: 'projects-counted',
		text: texts({
			zh: { name: '项目数', column_projects: '项目数', column_amount: '金额' },
			en: { name: 'Projects counted', column_projects: 'Projects', column_amount: 'Amount' },
		}),
		params: choice,
		sql: `SELECT p.document_id, count(*)::INTEGER AS projects, sum(p.amount_yuan)::DECIMAL(18,2) AS amount
FROM project AS p
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
GROUP BY d.seq, p.document_id
ORDER BY d.seq`,
		columns: { document_id: kind.disclosure, projects: kind.count, amount: kind.nullable(kind.money) },
	},
	title: ({ rows }) => String(rows.length),
	lead: () => '',
	evidence: () => [{ source: ['project'] }],
})

/** The room, and the one line of its list that names the view. */
const room = { id: projectsCounted.id, title: () => '', load: () => Promise.reject(new Error('not shown')) }
const views = [projectsCounted]
const made: Room = { ...room, views: () => Promise.resolve(views) }

test('a view that is one folder and one line has everything that a view has', async () => {
	const engine = await openDataset()
	const opened = await openedViews(engine, [{ room: made, views }])
	const [{ scene, view }] = opened as [(typeof opened)[number]]
	// Its rows, in the shape that its columns declare: as many documents and projects as the table itself has.
	const count = (of: string) => ({
		sql: `SELECT ${of}::INTEGER AS n FROM project`,
		rows: { n: kind.count },
		values: {},
	})
	const [documents] = await engine.ask(count('count(DISTINCT document_id)'))
	const [projects] = await engine.ask(count('count(*)'))
	expect(scene.rows).toHaveLength(documents?.n ?? NaN)
	const counted = scene.rows.map(({ projects: n }: { projects?: unknown }) => Number(n))
	expect(counted.reduce((a, b) => a + b, 0)).toBe(projects?.n)
	for (const locale of LOCALES) {
		// The table on the screen, with a line for each row and the words of its columns and their units.
		const table = (await view.table())({ ...scene, locale })
		expect(table.rows).toHaveLength(scene.rows.length)
		expect(table.columns.map(({ title }) => title).slice(1)).toEqual(
			locale === 'zh' ? ['项目数', '金额（元）'] : ['Projects', 'Amount (yuan)'],
		)
	}
	// A file of its answer, typed by the kinds of its columns.
	expect(answerResult(view.columns, scene.rows).columns.map((column) => column.name)).toEqual([
		'document_id',
		'projects',
		'amount',
	])
	// What stands behind its numbers.
	const evidence = await askEvidence(engine.ask, view, scene.values, '', 'zh')
	expect(evidence).toHaveLength(projects?.n ?? NaN)
	// What ships with the page, and what announces links to it.
	expect([...first(opened, 'made-up').keys()].sort()).toEqual(
		LOCALES.flatMap((locale) =>
			WIDTHS.map((width) => `first/projects-counted.${locale}.${String(width)}.json`),
		).sort(),
	)
	expect([...(await cards(opened)).keys()]).toEqual(
		LOCALES.map((locale) => `card/projects-counted.${locale}.html`),
	)
})

test('without its line nothing of it is left', async () => {
	const opened = await openedViews(await openDataset(), [{ room: made, views: [] }])
	expect([...first(opened, 'made-up').keys(), ...(await cards(opened)).keys()]).toEqual([])
})
