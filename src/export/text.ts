import { texts } from '../base/text.ts'

/** What stands in files beside the rows. */
export const text = texts({
	zh: {
		title: '标题',
		choice: '筛选',
		note: '说明',
		source: '来源',
		version: '数据版本',
		link: '链接',
		made: '制作日期',
		sql: '查询',
		value: '参数',
		column: '列',
		budgeted: '金额为预算数，不是决算数。',
		cut: (most: number) =>
			`长于 ${String(most)} 个字符的文字在表格软件里放不下，已截断并以“…”结尾；CSV 与 Parquet 是完整的。`,
		word_rows: (rows: number, all: number) =>
			`Word 文档只列前 ${String(rows)} 行，共 ${String(all)} 行；全部行见 CSV、Parquet。`,
		word_columns: (columns: number, all: number) =>
			`Word 的表格最多 ${String(columns)} 列，这里共 ${String(all)} 列；其余各列见 CSV、Parquet。`,
		nested: (name: string) => `${name}：列表、结构或映射，各种文件里都写作 JSON。`,
		guarded: (cells: number) =>
			`${String(cells)} 处文字会被表格软件当公式运行，文件里在前面加了撇号（'）；下载时可以不加。`,
		unguarded: (cells: number) => `${String(cells)} 处文字会被表格软件当公式运行，按下载时的选择原样写出。`,
		guards: `会被表格软件当公式运行的文字，文件里在前面加撇号（'）；下载时可以不加。`,
		guards_not: '会被表格软件当公式运行的文字，按下载时的选择原样写出。',
		reading: '读法',
		header_at: (line: number) =>
			`列名在第 ${String(line)} 行；pandas、DuckDB 用 comment='#'，R 用 comment.char='#'，Stata 用 varnames(${String(line)})。`,
		author: '县镜',
		edition: (version: string) => `数据版本 ${version}`,
		rows: '数据',
		about: '说明与来源',
		line: (first: number, last: number) => (last > first ? `第 ${first}–${last} 行` : `第 ${first} 行`),
		comma: '、',
		colon: '：',
		semicolon: '；',
		publisher: '发布单位',
		source_url: '发布网址',
		published_on: '发布日期',
		retrieved_on: '取得日期',
		not_recorded: '未记录',
		licence: '许可',
		licensed: '表格数据 CC BY 4.0（注明来源与数据版本），代码 MIT；原文件归发布单位所有。',
		source_of: (title: string, file: string) => `${title}（${file}）`,
		column_of: (name: string, title: string, unit: string) =>
			(name === title ? name : `${name}：${title}`) + (unit && `（${unit}）`),
		readme: `# 县镜数据包

一次查询的全部：行、列说明、所依据的文件、查询与引用。

- rows.csv、rows.parquet：查询的全部列，金额单位见列说明；CSV 为 UTF-8，空字段为 NULL；会被表格软件当公式运行的文字前有撇号（'）
- shown.csv：页面上所见的表，筛选与单位相同（有则附）
- columns.csv：列名、含义、类型、单位
- query.sql：查询原文；reproduce.sql、.py、.R：从公开数据文件重新算出同样的行；read.do：在 Stata 里读入 rows.csv
- chart.svg：图（有则附）
- documents/：所引文件的文本
- CITATION.txt：引用格式
`,
	},
	en: {
		title: 'Title',
		choice: 'Filter',
		note: 'Note',
		source: 'Source',
		version: 'Data version',
		link: 'Link',
		made: 'Made on',
		sql: 'Query',
		value: 'Parameter',
		column: 'Column',
		budgeted: 'Amounts are budgeted, not spent.',
		cut: (most: number) =>
			`Spreadsheets hold ${String(most)} characters a cell: longer text is cut and ends with “…”; CSV and Parquet have all of it.`,
		word_rows: (rows: number, all: number) =>
			`The Word document holds the first ${String(rows)} of ${String(all)} rows; CSV and Parquet have all of them.`,
		word_columns: (columns: number, all: number) =>
			`A table in Word has at most ${String(columns)} columns, this one ${String(all)}; CSV and Parquet have all of them.`,
		nested: (name: string) => `${name}: lists, structures or maps, written as JSON in every kind of file.`,
		guarded: (cells: number) =>
			`Texts that a spreadsheet would run as a formula: ${String(cells)}. An apostrophe (') stands before each; the download can leave it out.`,
		unguarded: (cells: number) =>
			`Texts that a spreadsheet would run as a formula: ${String(cells)}. They stand as they are, as chosen for the download.`,
		guards: `An apostrophe (') stands before text that a spreadsheet would run as a formula; the download can leave it out.`,
		guards_not: 'Text that a spreadsheet would run as a formula stands as it is, as chosen for the download.',
		reading: 'Reading',
		header_at: (line: number) =>
			`column names are in line ${String(line)}; pandas and DuckDB: comment='#', R: comment.char='#', Stata: varnames(${String(line)}).`,
		author: 'County Mirror',
		edition: (version: string) => `data version ${version}`,
		rows: 'Data',
		about: 'Notes and sources',
		line: (first: number, last: number) => (last > first ? `lines ${first}–${last}` : `line ${first}`),
		comma: ', ',
		colon: ': ',
		semicolon: '; ',
		publisher: 'publisher',
		source_url: 'address',
		published_on: 'date of publication',
		retrieved_on: 'date of retrieval',
		not_recorded: 'not recorded',
		licence: 'Licence',
		licensed:
			'tables CC BY 4.0 (name the source and the data version), code MIT; documents belong to their publishers.',
		source_of: (title: string, file: string) => `${title} (${file})`,
		column_of: (name: string, title: string, unit: string) =>
			(name === title ? name : `${name}: ${title}`) + (unit && ` (${unit})`),
		readme: `# A package of County Mirror

All of one query: rows, what the columns mean, the documents they rest on, the query and how to cite it.

- rows.csv, rows.parquet: every column of the query; units are in the column notes; CSV is UTF-8, an empty field is NULL, and text that a spreadsheet would run has an apostrophe (') before it
- shown.csv: the table as the page showed it, with its filters and unit (where there is one)
- columns.csv: names, meanings, kinds and units of the columns
- query.sql: the query; reproduce.sql, .py, .R compute the same rows from the published files; read.do reads rows.csv into Stata
- chart.svg: the picture (where there is one)
- documents/: the text of the documents cited
- CITATION.txt: how to cite
`,
	},
})
