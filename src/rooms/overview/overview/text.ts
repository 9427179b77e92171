import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { coverageStateWords } from '../../../views/words/coverage/text.ts'
import { viewWords } from '../../../views/words/text.ts'

export const text = texts({
	zh: {
		...viewWords.zh,
		...coverageStateWords.zh,
		name: '公开了什么',
		finding: (n: number, who: string) => `${count(n, 'zh')} 份文件里，列出功能科目的只有${who}`,
		question: (n: number) => `${count(n, 'zh')} 份文件各列出了什么？`,
		finding_one: (who: string, listed: number, all: number) => `${who}：${all} 项里列出了 ${listed} 项`,
		lead: '每一格说一份文件里有没有这一项，点开就是原文。本文件未列，不等于没有，也不等于零。',
		group_statements: '预算表',
		group_detail: '项目与编码',
		group_targets: '绩效目标',
		group_other: '人员与资产',
		column_part: '类别',
		column_item: '内容',
		column_state: '公开情况',
	},
	en: {
		...viewWords.en,
		...coverageStateWords.en,
		name: 'What is disclosed',
		finding: (n: number, who: string) => `Of ${count(n, 'en')} documents, only ${who} prints function codes`,
		question: (n: number) => `What do ${count(n, 'en')} documents disclose?`,
		finding_one: (who: string, listed: number, all: number) => `${who}: ${listed} of ${all} items disclosed`,
		lead: 'Each cell says whether a document has the item, and opens it. Not in this document does not mean there is none, and does not mean zero.',
		group_statements: 'Budget statements',
		group_detail: 'Projects and codes',
		group_targets: 'Performance targets',
		group_other: 'Staff and assets',
		column_part: 'Group',
		column_item: 'Item',
		column_state: 'State',
	},
})
