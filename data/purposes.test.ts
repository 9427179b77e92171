import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { suggestPurposes } from '../src/ingest/purposes/suggest.ts'
import { rows } from './csv.ts'

const table = <T extends 'purpose' | 'purpose_rule'>(name: T) =>
	rows(name, readFileSync(`data/reference/${name}.csv`, 'utf8'))
const rules = table('purpose_rule')

/** What a person who reads the four documents says each project is for; `|` sets off the use of funds or objective. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
	村级组织运转: [
		'西宁市危旧村、社区级综合服务中心清零项目（结余）',
		'党群服务及村干部学历提升补助',
		'乡村整治专项资金',
		'村(社区)工作激励考核配套激励奖励资金',
		'村办公经费',
		'村“两委”干部补贴',
		'村(社区)服务群众专项经费',
		'村(社区)党组织书记绩效奖励经费',
		'村(社区)阵地建设经费',
		'村级组织运转经费',
		'星级党支部及优秀党支部书记补助',
		'驻村干部、村支书、村主任健康体检费用',
	],
	社区组织运转: ['社区党务工作者津贴', '社区为民服务资金', '社区办公经费', '社区“两委”干部补贴'],
	村集体经济: ['村集体经济发展专项资金'],
	驻村与到村任职: [
		'第一书记及驻村工作队员保障经费',
		'下派选调生到村工作中中央财政补助资金',
		'下派选调生到村工作补助（结余）',
		'冀财行2023年88号提前下达2024年下派选调生到村工作中央财政补助资金',
	],
	基层党建: [
		'百件民生小事|1.以党支部为单位，全面聚焦办理一批群众急需解决的“难心事”和“忧心事”',
		'党建工作经费',
		'党建工作专项（结余）',
		'非公企业和社会组织党建项目补助经费',
		'庆祝七一建党经费、党史工作经费',
		'农村党员教育培训及农村基层党建专项经费',
		'非公企业党建指导员和社会组织党务工作者津贴',
		'电教宣传片拍摄制作工作经费',
		'精品党课拍摄制作工作经费',
		'党建及调研指导工作经费',
		'40年以上党龄(含40年)的农村党员生活补助',
		'县级配套两新组织党建工作资金',
		'2024年度党刊征订费',
		'党代表联络工作经费',
		'主题教育工作经费',
	],
	干部教育培训: [
		'党员干部教育工作经费',
		'基层党员培训经费',
		'干部教育培训经费',
		'基层党建工作及村书记、社区书记教育培训和公务员工作经费',
		'全县镇街党校工作经费',
		'党建指导员年度轮训及季度培训经费',
		'村级干部培训经费',
		'两新组织党组织书记、两新党建指导员、党员培训经费',
		'全县党员干部学习培训经费',
		'党校基础设施建设资金',
		'组织重点工作、党群服务中心、干部教育培训等经费',
	],
	人才: [
		'县人才发展专项资金',
		'人才工作经费',
		'县、镇级人才驿站工作经费',
		'"名校英才入冀"人员房租补助',
		'驻巨专精特新"小巨人"企业科技特派团服务保障资金',
	],
	离退休服务: [
		'关工委、延研会、老年大学、离退休党工委工作经费',
		'离退休干部联谊会经费',
		'建国初期参加革命工作的部分退休干部生活待遇补助',
		'建国初期参加革命工作的部分退休干部医疗补助',
		'退休人员活动经费',
		'离休干部特需管理费',
		'企业离休干部管理费',
		'县原四套班子体检费',
		'遗属供养人员生活补助',
		'老干部方言宣讲团和老干部基层党建指导员发挥正能量活动经费',
		'老干部大学楼建设县级补助',
		'业务费|为老干部做好服务工 作',
		'老干部大学经费',
		'冀财社2023年218号提前下达2024年脱贫县离休干部医药费补助资金',
		'春节、重阳节茶话会经费',
		'老年大学、老干部活动中心经费(含郑梅工资)',
		'离退休干部党工委经费',
		'离退休干部公用、特需经费',
		'离退休干部体检费(不含退休教师)',
		'特困离退休干部帮扶基金',
	],
	关心下一代: [
		'关工委工作经费',
		'基层工作经费|完成青少年主题教育、关爱扶助、乡镇基层关心下一代工作',
		'农村创业青年培训经费',
		'宣传辅导主题教育关爱和创业青年培训费',
		'"五老"活动阵地经费',
		'关工委经费',
	],
	干部管理与表彰: [
		'目标责任考核工作经费',
		'领导干部慰问探视',
		'公务员管理和政审经费',
		'干部档案工作经费',
		'干部档案信息管理中心工作经费',
		'干部监督工作经费',
		'考核运行经费',
		'农村党员干部档案中心工作经费',
		'三干会工作经费',
		'数字档案扫描员工资及保险费用',
	],
	数字平台: [
		'全县机关事业单位网上名称管理经费，财政一体化工资审核网络维护费，机构编制管理系统及编制库维护费',
		'“大组工网”维护费',
		'干部系统管理平台开发建设经费',
		'信息网络安全工作经费',
		'党员干部现代远程教育系统终端站点运行服务费',
		'公务员管理系统经费',
		'智慧党建平台运行维护费',
		'12345 便民热线新增人员经费',
		'大数据中心运行保障经费',
		'巨好办 APP 运行费用',
		'数据安全运行经费',
	],
	机关运行: [
		'综合业务工作经费',
		'业务费|各种办公业务支出',
		'资产出租出借处置收入安排的工作经费(行政)',
		'购置公务用车',
		'资产出租出借处置收入安排的工作 经费（事业）',
		'专项运转保障经费',
	],
	其他: ['杂项'],
}

const cases = Object.entries(EXPECTED).flatMap(([purpose, all]) =>
	all.map((text) => [text, purpose] as const),
)

test('the list is of all 107 projects, less two of the same name, and one of none', () => {
	expect(cases).toHaveLength(106)
})

test.for(cases)('%s → %s', ([text, purpose]) => {
	const [name = '', content = null] = text.split('|')
	const project = { project_id: 'p', document_id: 'd', name, use_of_funds: content, objective: null }
	expect(suggestPurposes([project], rules)).toMatchObject([{ purpose, origin: 'suggested' }])
})

test('rules stand in the order of their sequence, the last one catches the rest, and all purposes are known', () => {
	expect(rules.map((rule) => rule.seq)).toEqual(rules.map((_, i) => i + 1))
	expect(rules.at(-1)).toMatchObject({ rule: 'other', pattern: '.', content_pattern: null })
	const purposes = table('purpose').map((row) => row.purpose)
	expect([...new Set(rules.map((rule) => rule.purpose))].sort()).toEqual(purposes.sort())
})

test('sequence decides, not the order of the rows', () => {
	const project = { project_id: 'p', document_id: 'd', name: '人才', use_of_funds: null, objective: null }
	const rule = (rule: string, seq: number) => ({
		rule,
		seq,
		purpose: rule,
		pattern: '人才',
		content_pattern: null,
		reason: '',
	})
	expect(suggestPurposes([project], [rule('later', 2), rule('first', 1)])).toMatchObject([{ rule: 'first' }])
	expect(suggestPurposes([{ ...project, name: '其他' }], [rule('first', 1)])).toEqual([])
})
