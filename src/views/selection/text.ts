import { count } from '../../base/format.ts'
import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		comma: '、',
		documents: (n: number) => `选定的 ${count(n, 'zh')} 份文件`,
		range: (name: string, from: string, to: string) => `${name} ${from} 至 ${to}`,
		part: (name: string, values: string) => `${name}：${values}`,
		titled: (title: string, names: string) => `${title}（只看 ${names}）`,
		selected: '图上选定',
		remove: (name: string) => `去掉 ${name}`,
		clear: '全部去掉',
		unmoved: '不影响这张图',
		press: '点图时',
		press_open: '看依据',
		press_narrow: '筛选本栏目各图',
		hint: '点一个数，本栏目其他图只留这一部分；再点一次取消。分布图上可以拖选一段。',
	},
	en: {
		comma: ', ',
		documents: (n: number) => (n === 1 ? 'one selected document' : `${count(n, 'en')} selected documents`),
		range: (name: string, from: string, to: string) => `${name} ${from} to ${to}`,
		part: (name: string, values: string) => `${name}: ${values}`,
		titled: (title: string, names: string) => `${title} (only ${names})`,
		selected: 'Selected in pictures',
		remove: (name: string) => `Remove ${name}`,
		clear: 'Remove all',
		unmoved: 'does not touch this picture',
		press: 'A press on a picture',
		press_open: 'opens the evidence',
		press_narrow: 'narrows the other pictures',
		hint: 'Press a number, and the other pictures of this room keep that part alone; press again to take it back. In a distribution, drag over a range.',
	},
})
