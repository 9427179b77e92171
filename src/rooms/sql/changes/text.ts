import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		show: (newest: string) => `看最新数据 ${newest} 怎样回答`,
		hide: '收起比较',
		cost: '要另开一个数据库引擎，答完就关：几秒钟，多用约 160 MB 内存。',
		changes: '两个数据版本的回答',
		asking: (version: string) => `正在另开引擎载入版本 ${version}，把这条语句再问一遍……`,
		changed: (gone: string, added: string, same: string) =>
			`少了 ${gone} 行，多了 ${added} 行，${same} 行相同。一行里改了一格，算少一行、多一行。`,
		unchanged: (same: string) => `两个版本的回答相同（${same} 行）。`,
		differing: '只在一个版本里的行',
		only_in: '只在版本',
		first_of: (shown: number) => `少的和多的各只列出前 ${String(shown)} 行。`,
		apart: '两个版本的列不同，没有逐行比较：',
		columns: (version: string, names: readonly string[]) => `只在版本 ${version}：${names.join('、')}`,
		failed: (version: string) => `版本 ${version} 没有答出这条语句：`,
		omitted: (version: string, sentence: string) => `${version}：${sentence}`,
		cut: (rows: string) => `结果超过 ${rows} 行，只比较了各自的前 ${rows} 行。`,
		open_newest: '用最新数据打开',
	},
	en: {
		show: (newest: string) => `See what the newest data ${newest} answer`,
		hide: 'Hide the comparison',
		cost: 'A second database engine is started for it and closed again: some seconds, about 160 MB of memory.',
		changes: 'Answers of two data versions',
		asking: (version: string) =>
			`Loading version ${version} in a second engine, to ask it the same statement…`,
		changed: (gone: string, added: string, same: string) =>
			`Rows gone: ${gone}, added: ${added}, the same: ${same}. A row with one changed cell is one gone and one added.`,
		unchanged: (same: string) => `Both versions give the same answer (${same} rows).`,
		differing: 'Rows that one version alone has',
		only_in: 'Only in version',
		first_of: (shown: number) => `Of those gone and of those added the first ${String(shown)} are listed.`,
		apart: 'The two answers have different columns, so their rows were not compared:',
		columns: (version: string, names: readonly string[]) => `only in version ${version}: ${names.join(', ')}`,
		failed: (version: string) => `Version ${version} did not answer this statement:`,
		omitted: (version: string, sentence: string) => `${version}: ${sentence}`,
		cut: (rows: string) => `The answer has more than ${rows} rows; the first ${rows} of each were compared.`,
		open_newest: 'Open with the newest data',
	},
})
