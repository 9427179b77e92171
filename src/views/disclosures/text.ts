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
		departments: (kind: string) => kind,
		department: '部门',
		figure: (who: string, said: string) => `${who} ${said}`,
		and: '，',
	},
	en: {
		owner: (county: string, department: string, rest: string) => `${county} ${department}${rest}`,
		departments: (kind: string) => `${kind}s`.replace(/ys$/, 'ies').replace(/ss$/, 'ses'),
		department: 'department',
		figure: (who: string, said: string) => `${who} ${said}`,
		and: ', ',
	},
})
