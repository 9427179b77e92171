import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		changes: '两个数据版本的差别',
		comparing: (version: string) => `正在用版本 ${version} 的数据再问一遍……`,
		changed: (changes: number, same: number) => `有 ${changes} 行不同，${same} 行没有变。`,
		unchanged: (same: number) => `这个问题的答案没有变（${same} 行全部相同）。`,
		first_of: (shown: number, all: number) => `只列出前 ${shown} 行，共 ${all} 行不同。`,
		kind: '变化',
		row: '行',
		column: '列',
		in_version: (version: string) => `版本 ${version}`,
		added: '新增',
		removed: '删去',
		changed_row: '改动',
		nothing: '空',
		absent: '没有这一行',
	},
	en: {
		changes: 'Differences between two data versions',
		comparing: (version: string) => `Asking the data of version ${version} the same question…`,
		changed: (changes: number, same: number) =>
			`${changes} ${changes === 1 ? 'row differs' : 'rows differ'}, ${same} did not change.`,
		unchanged: (same: number) =>
			`The answer to this question did not change (all ${same} rows are the same).`,
		first_of: (shown: number, all: number) => `The first ${shown} of ${all} differing rows are listed.`,
		kind: 'Change',
		row: 'Row',
		column: 'Column',
		in_version: (version: string) => `Version ${version}`,
		added: 'Added',
		removed: 'Removed',
		changed_row: 'Changed',
		nothing: 'empty',
		absent: 'no such row',
	},
})
