import { afterEach, expect, test, vi } from 'vitest'
import { Joined } from '../../src/additions/join.ts'
import { readOwn } from '../../src/additions/read.ts'
import { macros, sqlViews } from '../../src/dataset/relations.ts'
import { createTable } from '../../src/dataset/tables.ts'
import { assets } from '../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../src/engine/duckdb/browser.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { number } from '../../src/engine/row.ts'
import { TABLES } from '../../src/schema/schema.ts'
import { openFile } from '../../src/ingest/formats/open.ts'

vi.setConfig({ testTimeout: 60_000 })
let engine: Engine | undefined
afterEach(() => engine?.close())

const TEXT = `宁晋县水利局2027年部门预算
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
213\t农林水支出\t30.00\t10.00\t20.00
21303\t水利\t30.00\t10.00\t20.00
2130301\t行政运行\t10.00\t10.00\t
2130305\t水利工程建设\t20.00\t\t20.00
合计\t\t30.00\t10.00\t20.00
`

test('what left an engine comes again with every row, a document and a table of many parts', async () => {
	engine = await openBrowser(assets)
	await engine.run([...TABLES.map(createTable), ...macros(), ...sqlViews()].join(';\n'))
	const read = async (name: string, text: string, table?: { name: string; types: Record<string, never> }) => {
		const [opened] = await openFile({ name, bytes: new TextEncoder().encode(text) })
		if (!opened) throw new Error(name)
		const reading = await readOwn(opened, {
			sha256: name,
			answers: {},
			corrections: [],
			table,
			neighbours: [],
		})
		if (reading.outcome !== 'read') throw new Error(reading.en)
		return reading
	}
	const { disclosures: documents } = await read('a.txt', TEXT)
	const long = ['k,v', ...Array.from({ length: 70_000 }, (_, at) => `k${String(at)},${String(at)}`)].join(
		'\n',
	)
	const { tables } = await read('b.csv', long, { name: 'my_b', types: {} })
	expect(documents).toHaveLength(1)
	expect(tables[0]?.parts.length).toBeGreaterThan(1)
	const ids = documents.map(({ document }) => document.document_id)
	const counted = async () =>
		(await engine?.ask({
			sql: `SELECT (SELECT count(*) FROM budget_line WHERE document_id = '${ids[0] ?? ''}')::INTEGER AS lines, (SELECT count(*) FROM my_b)::INTEGER AS rows`,
			rows: { lines: number, rows: number },
			values: {},
		})) ?? []
	const joined = new Joined(engine)
	await joined.exchange({}, { documents, tables })
	const first = await counted()
	expect(first).toEqual([{ lines: documents[0]?.tables.budget_line.length, rows: 70_000 }])
	expect(first[0]?.lines).toBeGreaterThan(0)
	await joined.exchange({ documents: ids, tables: ['my_b'] }, {})
	await joined.exchange({}, { documents, tables })
	expect(await counted()).toEqual(first)
})
