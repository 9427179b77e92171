import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		name: '勾稽核对',
		said: (holds: string, fails: string, unformed: string) =>
			`成立 ${holds}，不成立 ${fails}，无法核对 ${unformed}`,
		outcome: '结果',
		outcome_all: '全部',
		outcome_holds: '成立',
		outcome_fails: '不成立',
		outcome_cannot_be_formed: '无法核对',
		found: (all: string, fails: string) => `文件自己的数字能核对 ${all} 次，${fails} 次不成立`,
		nothing: '这样选没有可核对的数字',
		lead: '每条规则问文件自己的数字是否对得上：合计等于各部分，同一数字在各表相等。✗ 不成立，? 无法核对。点开就是每一次核对。',
		column_disclosure: '披露文件',
		column_rule: '规则',
		column_reason: '依据',
	},
	en: {
		name: 'Checks',
		said: (holds: string, fails: string, unformed: string) =>
			`${holds} hold, ${fails} fail, ${unformed} cannot be formed`,
		outcome: 'Outcome',
		outcome_all: 'All',
		outcome_holds: 'Holds',
		outcome_fails: 'Fails',
		outcome_cannot_be_formed: 'Cannot be formed',
		found: (all: string, fails: string) =>
			`The documents’ own numbers allow ${all} checks; ${fails} do not hold`,
		nothing: 'Nothing to check in this choice',
		lead: 'Each rule asks whether a document’s own numbers agree: totals with their parts, the same figure in several tables. ✗ fails, ? cannot be formed. Each opens its checks.',
		column_disclosure: 'Disclosure',
		column_rule: 'Rule',
		column_reason: 'Reason',
	},
})
