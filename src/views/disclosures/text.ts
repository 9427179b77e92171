import { texts, type Texts } from '../../base/text.ts'

/** What a disclosure is called that is not the budget of its year. */
export const STAGE_NAMES: Readonly<Record<string, Texts<string>>> = {
	adjusted: { zh: '调整预算', en: 'adjusted budget' },
	final: { zh: '决算', en: 'final accounts' },
	self_evaluation: { zh: '自评', en: 'self-evaluation' },
}

/** What stands behind the name of a document that the reader added. */
export const OWN_NAME: Texts<string> = { zh: '（自加）', en: ' (yours)' }

/** How a headline names departments and sets figures side by side. */
export const headlineWords = texts({
	zh: {
		owner: (county: string, department: string, rest: string) => `${county}${department}${rest}`,
		// What is no budget of the year says so behind the year: 2024 决算.
		year: (owner: string) => (/\d$/.test(owner) ? `${owner} 年` : owner),
		departments: (kind: string) => kind,
		department: '部门',
		figure: (who: string, said: string) => `${who} ${said}`,
		named: (what: string, figures: string) => `${what}（${figures}）`,
		and: '，',
	},
	en: {
		owner: (county: string, department: string, rest: string) => `${county} ${department}${rest}`,
		year: (owner: string) => owner,
		departments: (kind: string) => `${kind}s`.replace(/ys$/, 'ies').replace(/ss$/, 'ses'),
		department: 'department',
		figure: (who: string, said: string) => `${who} ${said}`,
		named: (what: string, figures: string) => `${what} (${figures})`,
		and: ', ',
	},
})

/** Provinces in English, by the first two digits of their codes. */
export const PROVINCE_NAMES: Readonly<Record<string, string>> = {
	11: 'Beijing',
	12: 'Tianjin',
	13: 'Hebei',
	14: 'Shanxi',
	15: 'Inner Mongolia',
	21: 'Liaoning',
	22: 'Jilin',
	23: 'Heilongjiang',
	31: 'Shanghai',
	32: 'Jiangsu',
	33: 'Zhejiang',
	34: 'Anhui',
	35: 'Fujian',
	36: 'Jiangxi',
	37: 'Shandong',
	41: 'Henan',
	42: 'Hubei',
	43: 'Hunan',
	44: 'Guangdong',
	45: 'Guangxi',
	46: 'Hainan',
	50: 'Chongqing',
	51: 'Sichuan',
	52: 'Guizhou',
	53: 'Yunnan',
	54: 'Tibet',
	61: 'Shaanxi',
	62: 'Gansu',
	63: 'Qinghai',
	64: 'Ningxia',
	65: 'Xinjiang',
}
