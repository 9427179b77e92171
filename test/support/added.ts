import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csv } from '../../src/dataset/write-csv.ts'
import { reference } from '../../data/inputs.ts'
import { read } from '../../data/read.ts'
import { decode } from '../../src/dataset/decode.ts'
import { macros, sqlViews } from '../../src/dataset/relations.ts'
import { createTable } from '../../src/dataset/tables.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openFile } from '../../src/ingest/formats/open.ts'
import { fillModels } from '../../src/models/models.ts'
import { NORMALIZED, TABLES, type TableName } from '../../src/schema/schema.ts'

const NORMALIZED_FILES = join(import.meta.dirname, '../../data/normalized')

/** A made-up disclosure, of a county, department and year that are answered where it does not print them. */
export interface MadeUp {
	readonly name: string
	readonly text: string
	/** Its year where it is another than that of the others. */
	readonly year?: number
}

/** Whose the made-up disclosures are: a county that has a code, a department and a year, all of them answered. */
const ANSWERS = { county: '630123', department: '湟源县水利局', year: 2031 } as const

/** The published documents with made-up ones beside them, in an engine of their own. */
export async function openWith(added: readonly MadeUp[]): Promise<Engine> {
	const files = (
		await Promise.all(
			added.map(async ({ name, text, year }) =>
				(await openFile({ name, bytes: new TextEncoder().encode(text) })).map((opened) => ({ opened, year })),
			),
		)
	)
		.flat()
		.map(({ opened, year = ANSWERS.year }) => ({
			answers: { ...ANSWERS, year },
			name: opened.file.name,
			bytes: opened.file.bytes,
			opened,
			text: opened.outcome === 'opened' ? opened.text : null,
			sha256: createHash('sha256').update(opened.file.bytes).digest('hex'),
		}))
	const made = read(files, await reference('data/reference'), {})
	const engine = await openNode()
	for (const table of TABLES) await engine.run(createTable(table))
	const insert = async (table: TableName, bytes: Uint8Array): Promise<void> => {
		const { ipc, rows } = await decode(table, 'csv', bytes)
		if (rows > 0) await engine.insert(table, ipc)
	}
	for (const table of NORMALIZED) {
		await insert(table, await readFile(join(NORMALIZED_FILES, `${table}.csv`)))
		if (OF_DOCUMENTS.has(table)) await insert(table, new TextEncoder().encode(csv(table, made[table])))
	}
	for (const sql of [...macros(), ...fillModels(), ...sqlViews()]) await engine.run(sql)
	return engine
}

/** Tables whose rows come from documents; the county of the made-up ones is there already. */
const OF_DOCUMENTS: ReadonlySet<TableName> = new Set([
	'department',
	'document',
	'coverage',
	'budget_line',
	'project',
	'project_pinyin',
	'project_function',
	'project_purpose',
	'cost_share',
	'formula',
	'unit_cost',
	'payment_plan',
	'indicator',
	'goal',
	'fact',
	'reconciliation',
	'finding',
])

const EXPENDITURE = (stage: '预算' | '决算', amounts: readonly string[]) =>
	[
		`湟源县水利局2031年度部门${stage}`,
		'',
		`支出${stage}表`,
		'金额单位：万元',
		'科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
		...[
			`\t合计\t${amounts[0] ?? ''}\t100.00\t${amounts[1] ?? ''}`,
			`213\t农林水支出\t${amounts[0] ?? ''}\t100.00\t${amounts[1] ?? ''}`,
			`21303\t水利\t${amounts[0] ?? ''}\t100.00\t${amounts[1] ?? ''}`,
			'2130301\t行政运行\t100.00\t100.00\t',
			`2130305\t水利工程建设\t${amounts[1] ?? ''}\t\t${amounts[1] ?? ''}`,
		],
		'',
	].join('\n')

/** A budget of 600.00 万元: 100.00 for running the office and 500.00 for works, which a form explains. */
export const BUDGET: MadeUp = {
	name: 'water-budget.txt',
	text: `${EXPENDITURE('预算', ['600.00', '500.00'])}
项目支出绩效目标表
（2031年度）
项目名称\t小型水库除险加固
项目资金（万元）\t年度资金总额：\t500.00
年度目标\t完成六座水库除险加固。
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t除险加固水库数量\t≥6座
满意度指标\t服务对象满意度指标\t群众满意度\t≥90%
`,
}

/** The final account of the same department and year: 574.50 万元 spent, its 三公 table with budget beside account. */
export const FINAL: MadeUp = {
	name: 'water-final.txt',
	text: `${EXPENDITURE('决算', ['574.50', '474.50'])}
“三公”经费支出决算表
金额单位：万元
项目\t年初预算数\t全年预算数\t决算数
合计\t8.00\t6.00\t4.50
1.因公出国（境）费\t\t\t
2.公务用车购置及运行维护费\t5.00\t4.00\t3.50
3.公务接待费\t3.00\t2.00\t1.00
`,
}
