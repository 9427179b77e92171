import { count } from '../../base/format.ts'
import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		only_this: '只看',
		find: '查找县、省、部门或年度',
		find_example: '查找县、省…',
		find_keys: '县名、旧名、拼音首字母、代码、省名、部门或年度；回车只看找到的',
		find_none: '没有找到',
		c: '县',
		dep: '部门类别',
		y: '预算年度',
		chosen: (n: number, all: number) => `已选 ${count(n, 'zh')} / ${count(all, 'zh')} 份`,
		all: '全选',
		between: '、',
		more: '…',
		change: '更改',
		own: '＋ 加入自己的文件',
	},
	en: {
		only_this: 'Only',
		find: 'Find a county, province, department or year',
		find_example: 'Find a county…',
		find_keys:
			'A name or a former one, initials, a code, a province, a department or a year; Enter shows what is found alone',
		find_none: 'Nothing found',
		c: 'Counties',
		dep: 'Kind of department',
		y: 'Fiscal year',
		chosen: (n: number, all: number) => `${count(n, 'en')} of ${count(all, 'en')} chosen`,
		all: 'Choose all',
		between: ', ',
		more: '…',
		change: 'Change',
		own: '+ Add files of your own',
	},
})
