import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		find: '查找县、部门或年度',
		example: '如 湟源、hy、青海、zzb',
		options: '可选的县、部门类别和年度',
		count: (key: string, count: number) => `${key}（${count}）`,
		leaves: (count: number) => `${count} 份`,
		first: (shown: number, all: number) => `共 ${all} 项，先列 ${shown} 项；再输入几个字。`,
		none: '没有找到。试试县名、拼音首字母、省名或年度。',
		take: (count: number) => `选中列出的 ${count} 项`,
		clear: '清除选择，看全部',
		remove: (what: string) => `去掉 ${what}`,
		everything: '没有选定，显示全部。',
		further: (count: number) => `另有 ${count} 项`,
	},
	en: {
		find: 'Find a county, department or year',
		example: 'such as huangyuan, hy, zzb, 2024',
		options: 'Counties, kinds of department and years',
		count: (key: string, count: number) => `${key} (${count})`,
		leaves: (count: number) => `${count} ${count === 1 ? 'document' : 'documents'}`,
		first: (shown: number, all: number) => `${shown} of ${all} listed; type a few letters more.`,
		none: 'Nothing found. Try a name, its pinyin or initials, a province or a year.',
		take: (count: number) => `Choose the ${count} listed`,
		clear: 'Clear, show everything',
		remove: (what: string) => `Remove ${what}`,
		everything: 'Nothing singled out: everything is shown.',
		further: (count: number) => `and ${count} more`,
	},
})
