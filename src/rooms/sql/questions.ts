import { text } from './questions/text.ts'
import type { Locale } from '../../base/text.ts'

const files = import.meta.glob<string>('./questions/*.sql', { query: '?raw', import: 'default', eager: true })

/** Worked questions in editorial order, from what was disclosed to what does not add up. */
const ORDER = [
	'documents',
	'coverage',
	'projects-of-a-county',
	'largest-projects',
	'function-codes',
	'purposes',
	'villages',
	'cost-sharing',
	'unit-costs',
	'indicator-classes',
	'hundred-percent',
	'satisfaction',
	'same-words',
	'weights',
	'payment-plan',
	'reconciliations',
	'findings',
	'profile',
] as const
export type QuestionId = (typeof ORDER)[number]

/** Values that make a question answer at once. */
const VALUES: Partial<Record<QuestionId, Readonly<Record<string, string>>>> = {
	'projects-of-a-county': { county: '130529' },
	satisfaction: { word: '\u6ee1\u610f' },
}

export interface WorkedQuestion {
	readonly id: QuestionId
	readonly sql: string
	readonly values: Readonly<Record<string, string>>
	readonly title: (locale: Locale) => string
}

/** The gallery. */
export const questions: readonly WorkedQuestion[] = ORDER.map((id) => ({
	id,
	sql: (files[`./questions/${id}.sql`] ?? '').trim(),
	values: VALUES[id] ?? {},
	title: (locale) => text[locale][id],
}))

/** The statement of a worked question for whoever answers: a server has texts of its own for what it writes otherwise, fetched where it answers. */
export const statementFor = async ({ id, sql }: WorkedQuestion, server: string): Promise<string> =>
	(server && (await import('./on-server.ts')).onServer.get(id)) || sql
