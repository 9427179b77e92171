import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		light: '突出显示',
		light_none: '全部',
		axes: '各图坐标轴',
		axes_shared: '统一',
		axes_own: '各自',
		scaled: '刻度',
		scaled_linear: '等距',
		scaled_log: '对数',
	},
	en: {
		light: 'Highlight',
		light_none: 'All',
		axes: 'Axes',
		axes_shared: 'Shared',
		axes_own: 'Own',
		scaled: 'Scale',
		scaled_linear: 'Linear',
		scaled_log: 'Log',
	},
})
