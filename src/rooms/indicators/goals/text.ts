import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as room } from '../text.ts'

export const text = texts({
	zh: {
		...room.zh,
		name: '部门目标',
		question: '部门目标写了什么，其中有多少数字？',
		finding: (figures: string) => `部门目标里写明数字的指标：${figures}`,
		counted: (numbers: number, all: number) => `${numbers}/${all}`,
		without: (n: number) => `所选 ${count(n, 'zh')} 份文件都没有读出部门目标`,
		lead: '部门整体绩效目标是成段文字，这里按目标列出原文，和其中的每一个数字与说法；点开就是原文那一行。项目的绩效指标在其余各图。',
		lead_many:
			'一份文件一个数：部门目标的文字里读出的指标，写明数字的占多少。目标原文和其中的每一处，逐份看。',
		none: '本文件没有读出成段的部门目标；可能列在另外的文件里。',
		no_number: '没有数字',
		heading: (seq: number, goal: string) => `${seq}. ${goal}`,
		column_goal_seq: '目标序号',
		column_goal: '目标',
		column_objective: '目标原文',
		column_name: '指标',
		column_operator: '比较符',
		column_value: '数值',
		column_measured_in: '计量单位',
		column_row_id: '标识',
		column_numbered: '写明数字的指标',
		column_told: '读出的指标',
		column_numbered_share: '写明数字的占比',
	},
	en: {
		...room.en,
		name: 'Goals in prose',
		question: 'What are the goals of the department, and how many numbers are in them?',
		finding: (figures: string) => `Targets with a number in the goals of the department: ${figures}`,
		counted: (numbers: number, all: number) => `${numbers} of ${all}`,
		without: (n: number) =>
			n === 1
				? 'No goals of the department could be read in the chosen document'
				: `No goals of the department could be read in the ${count(n, 'en')} documents`,
		lead: 'Goals of a whole department are told in prose. Here is each goal as printed, with every number and wording in it; each opens its line. Targets of single projects are in the other pictures.',
		lead_many:
			'One figure for each document: of the targets told in the goals of its department, the share that has a number. Shown one by one, documents have their goals as printed.',
		none: 'No goals told in prose could be read in this document; another file may have them.',
		no_number: 'no number',
		heading: (seq: number, goal: string) => `${seq}. ${goal}`,
		column_goal_seq: 'Number of the goal',
		column_goal: 'Goal',
		column_objective: 'Goal as printed',
		column_name: 'Target',
		column_operator: 'Operator',
		column_value: 'Value',
		column_measured_in: 'Measured in',
		column_row_id: 'Identifier',
		column_numbered: 'Targets with a number',
		column_told: 'Targets told',
		column_numbered_share: 'Share with a number',
	},
})
