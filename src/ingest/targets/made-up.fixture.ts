import fc from 'fast-check'

/** An indicator as a made-up document prints it. */
export interface MadeIndicator {
	readonly class1: string
	readonly class2: string
	readonly name: string
	readonly sign: string
	readonly number: string
	readonly unit: string
	readonly weight: number
}

/** A project of a made-up document; its amount is in whole hundreds of yuan. */
export interface MadeProject {
	readonly name: string
	/** In units of 100 yuan, so that 万元 take two decimals. */
	readonly hundreds: number
	readonly indicators: readonly MadeIndicator[]
}

const PLACES = ['柳溪', '青石', '望江', '云岭', '枫林', '白鹤', '金沙', '月牙', '松岗', '桃源']
const THINGS = [
	'湿地巡护',
	'校舍修缮',
	'村医补助',
	'灌渠清淤',
	'路灯更换',
	'图书采购',
	'护林补贴',
	'水质监测',
	'厕所改造',
	'防汛物资',
]
const KINDS = ['补助', '工程', '经费', '项目', '服务']
const OUTPUTS = [
	'完成数量',
	'覆盖范围',
	'培训场次',
	'更新设备',
	'服务对象人数',
	'维护里程',
	'采购批次',
	'受益村数',
]
const UNITS = ['个', '人', '场', '公里', '台', '次', '户', '套']
const SIGNS = ['≥', '=', '≤', '≧']

const pick = <T>(all: readonly T[]) => fc.constantFrom(...all)

const percent = (class1: string, class2: string, name: string) =>
	fc
		.integer({ min: 60, max: 100 })
		.map((n) => ({ class1, class2, name, sign: '≥', number: String(n), unit: '%' }))

/** Targets of one project in the order of the template, weights that come to 90. */
const indicators: fc.Arbitrary<readonly MadeIndicator[]> = fc
	.tuple(
		fc.uniqueArray(pick(OUTPUTS), { minLength: 1, maxLength: 3 }).chain((names) =>
			fc.tuple(
				...names.map((name) =>
					fc.tuple(fc.integer({ min: 2, max: 9_999 }), pick(UNITS), pick(SIGNS)).map(([n, unit, sign]) => ({
						class1: '产出指标',
						class2: '数量指标',
						name,
						sign,
						number: String(n),
						unit,
					})),
				),
			),
		),
		percent('产出指标', '质量指标', '验收合格比率'),
		fc.boolean(),
		percent('效益指标', '社会效益指标', '群众知晓情况'),
		percent('满意度指标', '服务对象满意度指标', '服务对象满意程度'),
		pick(['按期完工比例', '按时拨付比例']).chain((name) => percent('产出指标', '时效指标', name)),
	)
	.map(([counts, quality, timely, benefit, satisfied, due]) => {
		const all = [...counts, quality, ...(timely ? [due] : []), benefit, satisfied]
		const each = Math.floor(90 / all.length)
		return all.map((it, at) => ({ ...it, weight: at === 0 ? 90 - each * (all.length - 1) : each }))
	})

/** From one project to so many, each of another name. */
export const madeProjects = (most: number): fc.Arbitrary<readonly MadeProject[]> =>
	fc.uniqueArray(
		fc
			.tuple(pick(PLACES), pick(THINGS), pick(KINDS), fc.integer({ min: 100, max: 9_999_999 }), indicators)
			.map(([place, thing, kind, hundreds, indicators]) => ({
				name: place + thing + kind,
				hundreds,
				indicators,
			})),
		{ minLength: 1, maxLength: most, selector: ({ name }) => name },
	)

/** An amount as a budget prints it, in 万元 or in 元. */
const printedAmount = (hundreds: number, unit: '万元' | '元'): string =>
	unit === '万元'
		? (hundreds / 100).toFixed(2)
		: `${String(hundreds * 100).replace(/\B(?=(?:\d{3})+$)/g, ',')}.00`

/** A way to print projects. */
export interface MadeLayout {
	readonly name: string
	readonly unit: '万元' | '元'
	/** The line that says what all projects come to; null where none does. */
	readonly total: RegExp | null
	/** The weights of indicators are printed, which must come to 90. */
	readonly weighed: boolean
	readonly print: (projects: readonly MadeProject[]) => readonly string[]
}

const target = (it: MadeIndicator) => `${it.sign}${it.number}${it.unit}`
const head = ['柳溪县林业局2024年项目支出绩效目标', '发布时间:2024-02-20']

/** The rows of a form as cells; merged labels are printed once, as the cells that they were. */
function formRows(project: MadeProject, unit: '万元' | '元'): readonly (readonly string[])[] {
	const amount = printedAmount(project.hundreds, unit)
	let above1 = ''
	let above2 = ''
	return [
		['项目支出绩效目标表'],
		['(2024年度)'],
		['项目名称', project.name],
		['主管部门', '柳溪县林业局', '实施单位', '柳溪县林业站'],
		[`项目资金(${unit})`, '年度资金总额', amount],
		['其中:财政拨款', amount],
		['其他资金', '0.00'],
		['年度总体目标', '按计划完成任务,资金按时到位'],
		['一级指标', '二级指标', '三级指标', '指标值'],
		...project.indicators.map((it) => {
			const row = [
				...(it.class1 === above1 ? [] : [it.class1]),
				...(it.class2 === above2 ? [] : [it.class2]),
				it.name,
				target(it),
			]
			above1 = it.class1
			above2 = it.class2
			return row
		}),
	]
}

/** The sentence with which departments say what they publish. */
const stated = (projects: readonly MadeProject[]) =>
	`本部门公开绩效目标的项目共${String(projects.length)}个，资金合计${printedAmount(sumOf(projects), '万元')}万元。`

const sumOf = (projects: readonly MadeProject[]) => projects.reduce((all, it) => all + it.hundreds, 0)

const byForms =
	(unit: '万元' | '元', line: (row: readonly string[]) => readonly string[]): MadeLayout['print'] =>
	(projects) => [
		...head,
		stated(projects),
		...projects.flatMap((project) => formRows(project, unit).flatMap(line)),
	]

const pad = (text: string, width: number) => {
	const size = [...text].reduce((sum, it) => sum + (/[\u2e80-\uffe6]/.test(it) ? 2 : 1), 0)
	return text + ' '.repeat(Math.max(2, width - size))
}

/** A form in columns of blanks; a label of several rows stands in the middle one. */
const inColumns: MadeLayout['print'] = (projects) => [
	...head,
	stated(projects),
	...projects.flatMap((project) => {
		const groups = (of: (it: MadeIndicator) => string) => {
			const labels = project.indicators.map(() => '')
			for (let from = 0; from < project.indicators.length;) {
				let to = from
				while (
					to + 1 < project.indicators.length &&
					of(project.indicators[to + 1] as MadeIndicator) === of(project.indicators[from] as MadeIndicator)
				)
					to += 1
				labels[(from + to) >> 1] = of(project.indicators[from] as MadeIndicator)
				from = to + 1
			}
			return labels
		}
		const ones = groups((it) => it.class1)
		const twos = groups((it) => it.class1 + it.class2)
		const amount = printedAmount(project.hundreds, '元')
		return [
			'                    项目支出绩效目标表',
			'                        （2024年度）',
			`  ${pad('项目名称', 16)}${pad(project.name, 34)}${pad('项目属性', 14)}经常性项目`,
			`  ${pad('项目资金', 16)}${pad('年度资金总额', 22)}${amount}`,
			`  ${pad('（元）', 16)}${pad('其中：财政拨款', 22)}${amount}`,
			`  ${pad('', 16)}${pad('其他资金', 22)}0.00`,
			`    ${pad('一级指标', 14)}${pad('二级指标', 24)}${pad('三级指标', 28)}指标值`,
			...project.indicators.map(
				(it, at) =>
					`    ${pad(ones[at] ?? '', 14)}${pad((twos[at] ?? '').replace(it.class1, ''), 24)}${pad(it.name, 28)}${target(it)}`,
			),
			'',
		]
	}),
]

/** One wide table of all projects, with the sum of all above them. */
const wide =
	(border: string): MadeLayout['print'] =>
	(projects) => {
		return [
			...head,
			['部门预算项目绩效目标申报表(2024年度)'].join(border),
			'金额单位:元',
			[
				'单位名称',
				'项目名称',
				'预算数',
				'年度目标',
				'一级指标',
				'二级指标',
				'三级指标',
				'指标性质',
				'指标值',
				'度量单位',
				'权重',
			].join(border),
			['合计', '', printedAmount(sumOf(projects), '元'), '', '', '', '', '', '', '', ''].join(border),
			...projects.flatMap((project, order) =>
				project.indicators.map((it, at) =>
					[
						...(at > 0
							? ['', '', '', '']
							: [
									order === 0 ? '418001-柳溪县林业局' : '',
									project.name,
									printedAmount(project.hundreds, '元'),
									'按计划完成任务,资金按时到位',
								]),
						it.class1,
						it.class2,
						it.name,
						it.sign,
						it.number,
						it.unit,
						String(it.weight),
					].join(border),
				),
			),
		]
	}

/** Indicators without classes, a cell a line, weights first. */
const flat: MadeLayout['print'] = (projects) => [
	...head,
	...projects.flatMap((project) => [
		'2024年一般性项目绩效目标表',
		'编制单位:',
		'418-柳溪县林业局',
		'单位:万元',
		'专项资金名称',
		project.name,
		'当年预算',
		printedAmount(project.hundreds, '万元'),
		'当年绩效目标',
		'按计划完成任务,资金按时到位',
		'绩效指标',
		'指标',
		'指标权重',
		'计量单位',
		'指标性质',
		'指标值',
		...project.indicators.flatMap((it) => [it.name, String(it.weight), it.unit, it.sign, it.number]),
	]),
]

/** A list of names and amounts whose targets stand in tagged text; a total above them. */
const tagged: MadeLayout['print'] = (projects) => [
	...head,
	'单位:万元',
	'柳溪县林业局',
	printedAmount(sumOf(projects), '万元'),
	...projects.flatMap((project) => [
		project.name,
		printedAmount(project.hundreds, '万元'),
		'【项目概况】:按计划完成任务。',
		...project.indicators.flatMap((it) => [
			`【${it.class1}-${it.class2}】`,
			`指标1:${it.name}(${target(it)})`,
		]),
	]),
]

const STATED = /项目共\d+个，资金合计/

/** Every way in which made-up projects are printed. */
export const madeLayouts: readonly MadeLayout[] = [
	{
		name: 'pipes',
		unit: '万元',
		total: STATED,
		weighed: false,
		print: byForms('万元', (row) => [`${row.join(' | ')} |`]),
	},
	{
		name: 'tabs',
		unit: '元',
		total: STATED,
		weighed: false,
		print: byForms('元', (row) => [row.join('\t')]),
	},
	{
		name: 'a cell a line',
		unit: '万元',
		total: STATED,
		weighed: false,
		print: byForms('万元', (row) => row),
	},
	{
		name: 'a cell a line, blank lines between',
		unit: '元',
		total: STATED,
		weighed: false,
		print: byForms('元', (row) => row.flatMap((it) => [it, ''])),
	},
	{
		name: 'one blank between cells',
		unit: '万元',
		total: STATED,
		weighed: false,
		print: byForms('万元', (row) => [row.join(' ')]),
	},
	{ name: 'columns of blanks', unit: '元', total: STATED, weighed: false, print: inColumns },
	{ name: 'wide, tabs', unit: '元', total: /^合计/, weighed: true, print: wide('\t') },
	{ name: 'wide, pipes', unit: '元', total: /^合计/, weighed: true, print: wide(' | ') },
	{ name: 'flat, with weights', unit: '万元', total: null, weighed: true, print: flat },
	{ name: 'tagged', unit: '万元', total: /^柳溪县林业局$/, weighed: false, print: tagged },
]
