import { describe, expect, test } from 'vitest'
import { rows, wan } from './julu.fixture.ts'

const findings = rows('finding')

/** Every project: first line, amount in 万元, code, name. */
const PROJECTS: readonly (readonly [number, string, string, string])[] = [
	[471, '2.80', '13052924P00584210734M', '冀财社2023年218号提前下达2024年脱贫县离休干部医药费补助资金'],
	[490, '11.47', '13052924P005842107332', '冀财行2023年88号提前下达2024年下派选调生到村工作中央财政补助资金'],
	[511, '16.80', '13052924P005840120862', '2024年度党刊征订费'],
	[528, '1.20', '13052924P00584011977A', '"名校英才入冀"人员房租补助'],
	[545, '3.00', '13052924P00584012082K', '"五老"活动阵地经费'],
	[564, '2.00', '13052924P00584012056E', '春节、重阳节茶话会经费'],
	[581, '6029.30', '13052924P00584011620R', '村级组织运转经费'],
	[600, '1.00', '13052924P00584012022C', '党代表联络工作经费'],
	[617, '21.00', '13052923P00585210113B', '党校基础设施建设资金'],
	[635, '6.00', '13052924P00584012009X', '党员干部现代远程教育系统终端站点运行服务费'],
	[654, '2.00', '13052924P00584012014P', '干部档案信息管理中心工作经费'],
	[673, '1.00', '13052924P00584012026T', '干部监督工作经费'],
	[690, '1.00', '13052924P005840120186', '公务员管理系统经费'],
	[709, '3.00', '13052924P00584012065N', '关工委经费'],
	[726, '2.00', '13052924P00584012024K', '考核运行经费'],
	[743, '50.00', '13052924P00584012049D', '老年大学、老干部活动中心经费(含郑梅工资)'],
	[762, '2.00', '13052924P00584012040W', '离退休干部党工委经费'],
	[781, '90.00', '13052924P00584011995T', '离退休干部公用、特需经费'],
	[800, '40.00', '13052924P00584012072P', '离退休干部体检费(不含退休教师)'],
	[817, '3.00', '13052924P00584012021Q', '农村党员干部档案中心工作经费'],
	[834, '2.00', '13052924P005840120230', '人才工作经费'],
	[851, '20.00', '13052924P005840120353', '三干会工作经费'],
	[868, '85.50', '13052924P00584011986J', '数字档案扫描员工资及保险费用'],
	[885, '3.00', '13052924P005840120424', '特困离退休干部帮扶基金'],
	[904, '500.00', '13052924P00584011990Q', '星级党支部及优秀党支部书记补助'],
	[921, '25.00', '13052924P00584012027E', '智慧党建平台运行维护费'],
	[938, '5.00', '13052924P005840120933', '主题教育工作经费'],
	[955, '9.00', '13052924P00584012038X', '驻村干部、村支书、村主任健康体检费用'],
	[972, '5.00', '13052924P00584012089W', '驻巨专精特新"小巨人"企业科技特派团服务保障资金'],
	[989, '5.24', '13052924P00584012004U', '专项运转保障经费'],
	[1006, '45.00', '13052924P005840120301', '组织重点工作、党群服务中心、干部教育培训等经费'],
	[1028, '9.70', '13052924P005840121940', '12345便民热线新增人员经费'],
	[1045, '20.00', '13052924P00584012176F', '大数据中心运行保障经费'],
	[1064, '89.00', '13052924P00584012168T', '巨好办 APP 运行费用'],
	[1083, '45.00', '13052924P00584012171D', '数据安全运行经费'],
]

describe('projects', () => {
	const projects = rows('project')

	test('all 35 are read: two earmarked funds, then 33 projects', () => {
		expect(projects.map((it) => [it.line_start, it.amount_yuan, it.code, it.name])).toEqual(
			PROJECTS.map(([line, printed, code, name]) => [line, wan(printed), code, name]),
		)
		expect(projects.map((it) => it.kind)).toEqual(
			PROJECTS.map((_, index) => (index < 2 ? 'earmarked' : 'project')),
		)
		expect(projects.map((it) => it.fiscal_yuan)).toEqual(projects.map((it) => it.amount_yuan))
	})

	test('text split over cells is joined once', () => {
		const use = (line: number) => projects.find((it) => it.line_start === line)?.use_of_funds
		expect(use(471)).toBe('发放离休干部医药费补助。')
		expect(use(743)).toBe('保障老年大学及老干部活动中心的正常运行。')
		expect(use(851)).toBe('为三干会表彰购置奖杯、奖牌。')
		expect(use(1064)).toBe('保障巨好办 APP 正常运行,提高 APP 使用率,为群众解决急难愁盼。')
		expect(projects.find((it) => it.line_start === 581)?.objective).toBe(
			'1.为291个村发放经费,保障村级组织正常运转。2.为1165名村"两委"干部发放补贴。3.提升村级组织工作效率。',
		)
	})

	test('a form ends with its last line', () => {
		expect(projects.find((it) => it.line_start === 581)?.line_end).toBe(598)
		expect(projects.at(-1)?.line_end).toBe(1098)
	})

	test('a lost name is said to be lost, a damaged code to be mended', () => {
		const about = (rule: string) => findings.filter((it) => it.rule === rule).map((it) => it.line_start)
		expect(about('project-name-lost')).toEqual([475, 1030])
		expect(about('project-code')).not.toContain(583)
		// Of the names below, each has a glyph too many, too few or misread; 项目名和 | 弥 is a label.
		const [names, ...more] = findings.filter((it) => it.rule === 'project-name-damaged')
		expect(more).toEqual([])
		expect(names?.printed?.split(';').map((it) => Number(it.split(':')[0]))).toEqual([
			492, 530, 639, 747, 802, 819, 870, 906, 974,
		])
		const joined = findings.find((it) => it.rule === 'project-codes-joined')
		expect(joined?.printed?.split(';')).toContain('870: 13052924P00584011986 | 13052924Р00584011986Ј')
		expect(joined?.repaired?.split(';')).toContain('870: 13052924P00584011986J')
		const mended = findings.find((it) => it.rule === 'project-code' && it.line_start === 974)
		expect(mended?.printed).toBe('13052924P00584012089V | V')
		expect(mended?.repaired).toBe('13052924P00584012089W')
	})
})
