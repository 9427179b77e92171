import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		downloads: '下载数据包',
		downloads_lead: (files: string, size: string) =>
			`${files} 个文件，共 ${size}。每张表一份 CSV（UTF-8）和一份 Parquet，内容相同；原文逐份附上。`,
		manifest: '数据包说明 datapackage.json（列的含义、类型与校验和）',
		tables: '各表',
		texts: '披露文件原文',
		versions: '数据版本',
		versions_lead: '发布过的版本不再改动，链接里带上 v= 就永远打开那一版。',
		current: '现在看的',
		unreleased: '未定稿',
		compare: '与现在相比',
		no_version: (version: string) =>
			`链接里的 since=${version} 不是公布过的数据版本，没有比较。请在上面选一个版本。`,
		comparing: '正在比较两个版本……',
		compared: (version: string) => `自 ${version} 以来`,
		no_change: '所有表都没有变化。',
		column_table: '表',
		column_added: '新增',
		column_removed: '删去',
		column_changed: '改动',
		column_same: '未变',
		keys: (table: string) => `${table}：哪些行`,
		more: (count: number) => `等 ${count} 行`,
		licence: '许可与引用',
		licence_text:
			'由文件整理出的各表以 CC BY 4.0 许可使用，须注明来源与数据版本；代码为 MIT 许可。披露文件归发布单位所有。参考数据各有来源，列在“参考数据的来源”。',
		add: '添加一份披露文件',
		add_page: '不必安装任何东西：先在网页里加入、核对、更正，再“导出全部”，把得到的 ZIP 交给维护者。',
		add_page_link: '加入自己的文件',
		add_code: '在代码库里这样做，文件或这样的 ZIP 都可以：',
		add_1:
			'先看读成什么样，什么也不写：npm run data -- <文件>；文件没有印出的县、部门、年度、单位，用 --county --department --year --unit 回答。',
		add_2: '把文件放进 data/disclosures/，已知的人口、村数放进 data/reference/denominator.csv。',
		add_3: '运行 npm run data，读一遍摘要：行数、合计、发现。',
		add_4: '对照原文看 data/normalized/ 的改动。',
		add_5: '运行 npm test，提交。',
		waiting: '正在取……',
	},
	en: {
		downloads: 'Download the data package',
		downloads_lead: (files: string, size: string) =>
			`${files} files, ${size} in all. Each table as CSV (UTF-8) and as Parquet, with the same content; the documents beside them.`,
		manifest: 'The package’s description, datapackage.json (columns, types, checksums)',
		tables: 'Tables',
		texts: 'Documents',
		versions: 'Data versions',
		versions_lead: 'A released version is never changed again; a link with v= opens it for ever.',
		current: 'in view',
		unreleased: 'not released',
		compare: 'Compare with this page',
		no_version: (version: string) =>
			`The link says since=${version}, which is no published version of the data; nothing was compared. Choose one above.`,
		comparing: 'Comparing two versions…',
		compared: (version: string) => `Since ${version}`,
		no_change: 'No table has changed.',
		column_table: 'Table',
		column_added: 'Added',
		column_removed: 'Removed',
		column_changed: 'Changed',
		column_same: 'Unchanged',
		keys: (table: string) => `${table}: which rows`,
		more: (count: number) => `and so on, ${count} rows`,
		licence: 'Licence and citation',
		licence_text:
			'The tables made from the documents are licensed under CC BY 4.0: name the source and the data version. The code is under the MIT licence. Documents belong to their publishers. Reference data have sources of their own, listed under “Sources of reference data”.',
		add: 'Add a disclosure',
		add_page:
			'Nothing has to be installed: add it in the page, check and correct it there, export everything, and hand in the ZIP.',
		add_page_link: 'Add your own files',
		add_code: 'In the repository, with a file or such a ZIP:',
		add_1:
			'See what is made of it, without writing anything: npm run data -- <file>; answer what it does not print with --county --department --year --unit.',
		add_2:
			'Put the file into data/disclosures/, and what is known of its people and villages into data/reference/denominator.csv.',
		add_3: 'Run npm run data and read the summary: rows, sums, findings.',
		add_4: 'Read the diff of data/normalized/ against the document.',
		add_5: 'Run npm test, commit.',
		waiting: 'Fetching…',
	},
})
