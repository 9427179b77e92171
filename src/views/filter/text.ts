import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		only_this: '只看',
		c: '县',
		dep: '部门类别',
		y: '预算年度',
		chosen: (count: number, all: number) => `已选 ${count} / ${all} 份`,
		all: '全选',
		between: '、',
		more: '…',
		change: '更改',
		own: '＋ 加入自己的文件',
	},
	en: {
		only_this: 'Only',
		c: 'Counties',
		dep: 'Kind of department',
		y: 'Fiscal year',
		chosen: (count: number, all: number) => `${count} of ${all} chosen`,
		all: 'Choose all',
		between: ', ',
		more: '…',
		change: 'Change',
		own: '+ Add files of your own',
	},
})
