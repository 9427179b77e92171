import type { Texts } from '../../base/text.ts'

/** What a disclosure is called that is not the budget of its year. */
export const STAGE_NAMES: Readonly<Record<string, Texts<string>>> = {
	adjusted: { zh: '调整预算', en: 'adjusted budget' },
	final: { zh: '决算', en: 'final accounts' },
	self_evaluation: { zh: '自评', en: 'self-evaluation' },
}

/** What stands behind the name of a document that the reader added. */
export const OWN_NAME: Texts<string> = { zh: '（自加）', en: ' (yours)' }
