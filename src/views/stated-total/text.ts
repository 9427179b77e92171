import { texts } from '../../base/text.ts'

/** What a stated total is made of, in words. */
export const totalWords = texts({
	zh: {
		part_basic: '基本支出',
		part_itemised: '列出的项目（任务）',
		part_rest: '没有列出的部分',
		stated: '印出的合计',
		no_total: '没有印出合计',
	},
	en: {
		part_basic: 'Basic expenditure',
		part_itemised: 'Listed projects (tasks)',
		part_rest: 'Not listed',
		stated: 'Stated total',
		no_total: 'none printed',
	},
})
