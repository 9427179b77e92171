import type { Chart, Mark } from '../../src/ui/charts/chart.ts'
import type { MarkOrigin } from '../../src/ui/charts/origin.ts'

/** One made-up chart of every kind, with what is awkward about each: small values, equal values, gaps, all origins. */

const percent = (value: number) => `${String(Math.round(value * 1000) / 10)}%`
const count = (value: number) => String(value)
const mark = (label: string, origin: MarkOrigin = 'disclosed'): Mark => ({
	label,
	hint: `${label}\n第 1 行`,
	origin,
})
const money = (value: number, origin: MarkOrigin = 'disclosed') => ({
	...mark(value.toFixed(2), origin),
	value,
})
const share = (value: number, origin: MarkOrigin = 'disclosed') => ({
	...mark(percent(value), origin),
	value,
})

const counties = [
	{ name: '湟源 2024', colour: 'var(--county-1)' },
	{ name: '平罗 2022', colour: 'var(--county-2)' },
	{ name: '遂溪 2024', colour: 'var(--county-3)' },
	{ name: '巨鹿 2024', colour: 'var(--county-4)' },
] as const
const [huangyuan, pingluo, suixi, julu] = counties

const bars: Chart = {
	kind: 'bars',
	colour: 'var(--county-1)',
	max: 1206.18,
	scale: count,
	axis: true,
	bars: [
		{ ...money(1206.18), code: '', ...huangyuan },
		{ ...money(384.2, 'suggested'), code: '', ...pingluo },
		{ ...money(2.4, 'inferred_exact'), code: '', ...suixi },
		{ ...mark('不适用:没有公开常住人口', 'derived'), value: null, code: '', ...julu },
		{ ...money(812.5, 'derived'), code: '2130705', name: '对村级组织的补助', colour: julu.colour },
	],
}

const stacks: Chart = {
	kind: 'stacks',
	colour: 'var(--county-1)',
	keys: [
		{ key: 'staff', name: '人员经费' },
		{ key: 'office', name: '公用经费' },
		{ key: 'village', name: '村级组织运转' },
		{ key: 'training', name: '教育培训' },
		{ key: 'other', name: '其他' },
	],
	max: 1620,
	scale: count,
	axis: true,
	rows: [
		{
			...huangyuan,
			label: '1,206.18',
			segments: [
				{ key: 'staff', ...money(612.3) },
				{ key: 'office', ...money(88.8) },
				{ key: 'village', ...money(302.1, 'suggested') },
				{ key: 'training', ...money(140, 'suggested') },
				{ key: 'other', ...money(62.98, 'derived') },
			],
		},
		{
			...pingluo,
			label: '384.20',
			segments: [
				{ key: 'staff', ...money(210) },
				{ key: 'training', ...money(172.2, 'inferred_exact') },
				{ key: 'other', ...money(2) },
			],
		},
		{ ...suixi, label: '0.40', segments: [{ key: 'office', ...money(0.4) }] },
		{
			...julu,
			label: '1,620.00',
			segments: [
				{ key: 'staff', ...money(190) },
				{ key: 'office', ...money(60) },
				{ key: 'village', ...money(1290) },
				{ key: 'training', ...money(50) },
				{ key: 'other', ...money(30) },
			],
		},
	],
}

const strip: Chart = {
	kind: 'strip',
	min: 0,
	max: 420,
	scale: count,
	rows: counties.map((county, row) => ({
		...county,
		points: Array.from({ length: [3, 24, 9, 40][row] ?? 0 }, (_, index) =>
			money(
				index % 5 === 0 ? 40 : Math.round(((index * 37 + row * 61) % 97) ** 1.32),
				index % 7 === 3 ? 'suggested' : 'disclosed',
			),
		),
	})),
}

const histogram: Chart = {
	kind: 'histogram',
	colour: 'var(--county-3)',
	scale: count,
	count,
	bins: [3, 9, 14, 6, 0, 2, 1, 0, 0, 1].map((value, index) => ({
		...mark(String(value), index === 3 ? 'derived' : 'disclosed'),
		from: index * 10,
		to: index * 10 + 10,
		value,
	})),
}

const matrix: readonly (readonly (number | null)[])[] = [
	[0.92, 0.4, 0, null, 0.71, 0.15, 1],
	[0.3, null, null, null, 0.55, 0, 0.62],
	[1, 1, 0.82, 0.12, 0.05, 0.44, 0.9],
	[0.01, 0.33, 0.5, 0.66, null, 0.8, 0.27],
]
const heat: Chart = {
	kind: 'heat',
	columns: ['数量指标', '质量指标', '时效指标', '成本指标', '社会效益', '可持续影响指标', '服务对象满意度'],
	rows: counties,
	max: 1,
	cells: matrix.flatMap((values, row) =>
		values.map((value, column) => ({
			row,
			column,
			...(value === null
				? { ...mark('未公开'), value }
				: value === 0
					? { ...mark('0'), value }
					: share(value, column === 5 ? 'suggested' : row === 2 && column === 1 ? 'derived' : 'disclosed')),
		})),
	),
}

const dumbbells: Chart = {
	kind: 'dumbbells',
	min: 0,
	max: 3600,
	scale: count,
	ends: ['县级承担', '按标准推算的全部成本'],
	rows: [
		{ ...huangyuan, from: money(402), to: money(1810, 'derived') },
		{ ...pingluo, from: money(960, 'inferred_exact'), to: money(960) },
		{ ...suixi, from: money(2400.5), to: money(1200.25, 'suggested') },
		{ ...julu, from: money(1290), to: money(3512.8, 'derived') },
	],
}

const steps: Chart = {
	kind: 'steps',
	columns: ['一季度', '二季度', '三季度', '四季度'],
	max: 1,
	scale: percent,
	lines: [
		{ ...huangyuan, points: [share(0.25), share(0.5), share(0.75), share(1)] },
		{ ...pingluo, points: [share(0), share(0.5), share(0.8, 'suggested'), share(1)] },
		{ ...julu, points: [share(0.1), share(0.3, 'inferred_exact'), share(0.6), share(1)] },
	],
}

const tree: Chart = {
	kind: 'tree',
	colour: 'var(--county-4)',
	nodes: [
		{
			name: '农林水支出',
			...money(6538),
			children: [
				{
					name: '农村综合改革',
					...money(6538),
					children: [
						{ name: '对村级组织和村党支部的补助', ...money(6400) },
						{ name: '其他农村综合改革支出', ...money(138, 'suggested') },
					],
				},
			],
		},
		{
			name: '一般公共服务支出',
			...money(912.4),
			children: [
				{
					name: '组织事务',
					...money(912.4),
					children: [
						{ name: '行政运行', ...money(488.1) },
						{ name: '其他组织事务支出', ...money(424.3, 'derived') },
					],
				},
			],
		},
		{ name: '社会保障和就业支出', ...money(101.2), children: [{ name: '养老', ...money(101.2) }] },
	],
}

const lines: Chart = {
	kind: 'lines',
	x: ['2019', '2020', '2021', '2022', '2023', '2024'],
	y: { name: '预算(万元)', min: 0, max: 1400, scale: count },
	lines: [
		{ ...huangyuan, points: line([820, 861, 905, 1003, 1120, 1206]) },
		{ ...pingluo, points: line([1190, 1150, null, 1100, 1141, 1192]) },
		{ ...suixi, points: line([300, 330, 310, 420, 410, 440]) },
	],
}
function line(values: readonly (number | null)[]) {
	return values.map((y, x) => ({
		...mark(y === null ? '' : String(y), x === 3 ? 'inferred_exact' : 'disclosed'),
		x,
		y,
	}))
}

const points: Chart = {
	kind: 'points',
	x: { name: '常住人口(万人)', min: 0, max: 95, scale: count },
	y: { name: '人均预算(元)', min: 0, max: 190, scale: count },
	groups: counties.map((county, group) => ({
		...county,
		points: Array.from({ length: 5 }, (_, index) => ({
			...mark(`项目 ${String(group * 5 + index + 1)}`, index === 2 ? 'derived' : 'disclosed'),
			x: 8 + ((group * 23 + index * 17) % 80),
			y: 12 + ((group * 41 + index * 29) % 160),
		})),
	})),
}

/** Counts of a bell, on powers of ten. */
const bell = (most: number) =>
	Array.from({ length: 24 }, (_, index) => {
		const value = Math.round(most * Math.exp(-(((index - 11) / 5) ** 2)))
		return {
			...mark(`${String(value)} 份`, 'derived'),
			value,
			from: 10 ** (index / 6),
			to: 10 ** ((index + 1) / 6),
		}
	})

const spread: Chart = {
	kind: 'spread',
	min: 1,
	max: 10_000,
	log: true,
	scale: count,
	rows: [
		{
			name: '完整部门预算（n = 640）',
			bins: bell(120),
			quantiles: [
				{ value: 18, label: 'P10' },
				{ value: 40, label: 'P25' },
				{ value: 82, label: '中位数' },
				{ value: 190, label: 'P75' },
				{ value: 420, label: 'P90' },
			],
			lit: [
				{ ...money(75.9, 'derived'), ...huangyuan },
				{ ...money(6520.4, 'derived'), ...julu },
			],
		},
		{ name: '只含项目（n = 21）', bins: bell(4), quantiles: [], lit: [] },
	],
}

const tiles: Chart = {
	kind: 'tiles',
	groups: [
		{
			name: '',
			tiles: [
				['黑龙江', 8, 0],
				['青海', 2, 3],
				['河北', 6, 3],
				['海南', 5, 5],
			].map(([name, column, row], index) => ({
				...mark(index === 3 ? '没有' : (55.55 * index + 8).toFixed(2), 'derived'),
				name: String(name),
				value: index === 3 ? null : 55.55 * index + 8,
				depth: index / 3,
				note: `n=${String(12 * index)}`,
				column: Number(column),
				row: Number(row),
			})),
		},
	],
}

/** Every kind once. */
export const charts = {
	...{ bars, stacks, strip, histogram, heat, dumbbells, steps, tree, lines, points },
	...{ spread, tiles },
}
