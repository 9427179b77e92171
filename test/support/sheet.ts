import type { CellValue, ColumnKind } from '../../src/base/result.ts'
import type { Sheet } from '../../src/export/sheet.ts'

/** A sheet of the given columns and rows, with something to say in every place. */
export const sheetOf = (
	columns: readonly (readonly [name: string, kind: ColumnKind])[],
	rows: readonly (readonly CellValue[])[],
	more: Partial<Sheet> = {},
): Sheet => ({
	locale: 'zh',
	name: 'function',
	title: '巨鹿 2024：86.0% 编入“对村民委员会和村党支部的补助”',
	columns: columns.map(([name, kind]) => ({ name, kind, title: name })),
	cells: { length: rows.length, cell: (row, column) => rows[row]?.[column] ?? null },
	choices: ['县：巨鹿'],
	notes: ['年度不同：平罗 2022。'],
	sources: [
		{
			document_id: '130529-zuzhibu-2024-budget',
			title: '巨鹿县委组织部 2024 年部门预算',
			file: 'julu-2024-department-budget.txt',
			lines: [
				[172, 172],
				[180, 183],
			],
			published: { publisher: null, source_url: null, published_on: null, retrieved_on: null },
		},
	],
	sql: '-- 支出\nSELECT code, amount\nFROM expenditure\nWHERE code = $code::VARCHAR',
	values: { code: '2130705' },
	version: '1ca27d9f',
	link: 'http://localhost/?c=130529&v=1ca27d9f',
	made: '2024-06-01',
	...more,
})
