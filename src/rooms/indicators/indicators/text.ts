import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '类别',
		as: '怎样分类',
		as_normal: '四类',
		as_three: '三类',
		as_printed: '照原文',
		question: (n: number) => `${count(n, 'zh')} 份文件的绩效指标分在哪几类？`,
		finding: (most: string, parts: string) => `“${most}”类占绩效指标的比例：${parts}`,
		lead_normal:
			'两种模板并存：一种把成本放在“产出”之下，一种把成本单列一类。这里一律把成本分出来，才可以并排看。',
		lead_three: '成本并入“产出”，即三类模板的写法；单列成本的模板，成本也并进来。',
		lead_printed: '照原文印的一级指标。没有印出、转换后认不出的各算一类。',
		heading: '各类指标占多少',
		class_unprinted: '没有印出',
		class_unreadable: '转换受损，认不出',
		column_key: '类别',
	},
	en: {
		...shared.en,
		name: 'Classes',
		as: 'Classes',
		as_normal: 'Four',
		as_three: 'Three',
		as_printed: 'As printed',
		question: (n: number) => `How do ${count(n, 'en')} documents class their targets?`,
		finding: (most: string, parts: string) => `Targets of the class “${most}”, as a share of all: ${parts}`,
		lead_normal:
			'Two templates are in use: one puts cost under output, one makes it a class of its own. Cost is set apart here everywhere, so that they can stand side by side.',
		lead_three: 'Cost counts as output, as in the template of three classes, wherever it is printed.',
		lead_printed:
			'Classes as printed. Those that are not printed and those that conversion made unreadable stand apart.',
		heading: 'Targets by class',
		class_unprinted: 'Not printed',
		class_unreadable: 'Damaged by conversion',
		column_key: 'Class',
	},
})
