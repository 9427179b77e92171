import { yuan } from '../../base/money.ts'
import { finding, type Noticed } from '../finding.ts'
import type { Place, Heading, Reading } from '../reading.ts'
import { amountEn, amountZh } from '../text/amount-said.ts'

type ReadingOf<T extends Reading['table']> = Extract<Reading, { readonly table: T }>
export type Line = ReadingOf<'budget_line'>['row']
export type Project = ReadingOf<'project'>['row']
export type Indicator = ReadingOf<'indicator'>

/** What the checks see of a document: the rows that its layout read, before identifiers are given. */
export interface DocumentRows {
	readonly heading: Heading
	readonly lines: readonly Line[]
	readonly projects: readonly Project[]
	/** Readings, since they name their project by its first line. */
	readonly indicators: readonly ReadingOf<'indicator'>[]
	readonly payment_plans: readonly ReadingOf<'payment_plan'>[]
	readonly cost_shares: readonly ReadingOf<'cost_share'>[]
	readonly formulas: readonly ReadingOf<'formula'>[]
	readonly unit_costs: readonly ReadingOf<'unit_cost'>[]
	readonly goals: readonly ReadingOf<'goal'>[]
	readonly facts: readonly ReadingOf<'fact'>[]
}

/** One rule about a document's own numbers: its sentence in two languages, and what it makes of the rows. */
export interface Check {
	readonly id: string
	readonly zh: string
	readonly en: string
	/** A reconciliation for everything the rule can be asked of, and a finding beside each that fails. */
	run(rows: DocumentRows): Generator<Reading>
}

/** A finding about an indicator: of its project where it has one, named by its order there. */
export function ofIndicator({ row, project_line }: Indicator, noticed: Noticed): Reading {
	return { ...finding(row, noticed, project_line), indicator_seq: row.seq }
}

type Unit = Extract<Reading, { table: 'reconciliation' }>['row']['unit']

/** Whole cents; `undefined` is a value that cannot be had, being unreadable or absent. */
export type Amount = bigint | undefined

/** One comparison, of amounts unless another unit is given (then in hundredths): `expected` is what the parts or the other place say, `actual` what is printed at `place`. */
export interface Comparison {
	readonly subject: string
	readonly place: Place
	readonly expected: Amount
	readonly actual: Amount
	/** Whole cents by which the two may differ; 0 when left out. */
	readonly tolerance?: bigint
	readonly unit?: Unit
}

/** A comparison as a reconciliation row, and a finding of high severity when it fails. */
export function* reconcile(check: Pick<Check, 'id' | 'zh' | 'en'>, it: Comparison): Generator<Reading> {
	const { expected = null, actual = null, tolerance = 0n, unit = '元' } = it
	const outcome = verdict(expected, actual, tolerance)
	const said = SAID[unit]
	// Beside a bare number of cents stands yuan; whatever else is compared names its unit.
	const written = unit === '元' ? yuan : said.zh
	const place = { line_start: it.place.line_start, line_end: it.place.line_end, origin: 'derived' } as const
	yield {
		table: 'reconciliation',
		row: { ...place, rule: check.id, subject: it.subject, expected, actual, tolerance, outcome, unit },
	}
	if (outcome !== 'fails' || expected === null || actual === null) return
	yield finding(it.place, {
		rule: check.id,
		kind: 'reconciliation',
		severity: 'high',
		certainty: 'fact',
		zh: `${check.zh}不成立（${it.subject}）：应为 ${said.zh(expected)}，实为 ${said.zh(actual)}。`,
		en: `${check.en}: not so for ${it.subject}; ${said.en(expected)} expected, ${said.en(actual)} found.`,
		expected: written(expected),
		actual: written(actual),
	})
}

type Said = Readonly<Record<'zh' | 'en', (value: bigint) => string>>
const SAID: Readonly<Record<Unit, Said>> = {
	元: { zh: amountZh, en: amountEn },
	分: { zh: (value) => `${yuan(value)} 分`, en: (value) => `${yuan(value)} points` },
	'%': { zh: (value) => `${yuan(value)}%`, en: (value) => `${yuan(value)} percent` },
}

function verdict(expected: bigint | null, actual: bigint | null, tolerance: bigint) {
	if (expected === null || actual === null) return 'cannot_be_formed'
	const difference = expected > actual ? expected - actual : actual - expected
	return difference <= tolerance ? 'holds' : 'fails'
}
