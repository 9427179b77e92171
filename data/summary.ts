import { yuan } from '../src/base/money.ts'
import type { Row, Tables } from '../src/schema/schema.ts'

/** What was read, document by document: rows, sums, reconciliations and findings; then the files that were not. */
export const summary = (tables: Tables): string =>
	[...tables.document.map((document) => one(document, tables)), ...unread(tables)].join('\n\n')

/** What tables of denominators brought, by the table; empty where none did. */
export const denominatorsOf = (rows: Tables['denominator']): string =>
	[...new Set(rows.map(({ source }) => source))]
		.map((source) => [source, rows.filter((row) => row.source === source)] as const)
		.map(
			([source, own]) =>
				`${source}\n  ${String(own.length)} denominators of ${String(new Set(own.map(({ county_code }) => county_code)).size)} counties (${counted(own, ({ measure }) => measure)})`,
		)
		.join('\n\n')

/** The one finding of every file that could not be read, in both languages. */
function unread({ finding }: Tables): readonly string[] {
	const own = finding.filter((row) => row.document_id === null)
	const sentences = own.flatMap(({ message_zh, message_en }) => [`    ${message_zh}`, `    ${message_en}`])
	return own.length > 0
		? [['Not read', `  findings: ${counted(own, (row) => row.rule)}`, ...sentences].join('\n')]
		: []
}

/** Findings that ask a person for an answer. */
const ASKED: ReadonlySet<string> = new Set([
	'unknown-county',
	'unknown-department',
	'unknown-year',
	'unit-unknown',
])

function one(document: Row<'document'>, tables: Tables): string {
	const own = <T extends { readonly document_id: string | null }>(rows: readonly T[]) =>
		rows.filter((row) => row.document_id === document.document_id)
	const projects = own(tables.project)
	const total = projects.reduce((sum, { amount_yuan }) => sum + (amount_yuan ?? 0n), 0n)
	const stated = document.stated_total_yuan
	return [
		`${document.document_id}  ${document.title}`,
		`  ${document.source_file}, ${String(document.line_count)} lines, layout ${document.layout}, amounts in ${document.amount_unit ?? 'no known unit'}`,
		`  ${String(projects.length)} projects and tasks: ${yuan(total)} yuan; stated total: ${stated === null ? 'none' : `${yuan(stated)} yuan`}`,
		`  ${String(own(tables.budget_line).length)} amounts of statements (${counted(own(tables.budget_line), (row) => row.statement)})`,
		`  coverage: ${counted(own(tables.coverage), (row) => row.state)}`,
		`  ${counts(own, tables)}`,
		`  purposes: ${counted(own(tables.project_purpose), (row) => row.purpose)}`,
		`  reconciliations: ${counted(own(tables.reconciliation), (row) => row.outcome)}`,
		`  findings: ${counted(own(tables.finding), (row) => row.kind)}`,
		...own(tables.finding)
			.filter(({ rule }) => ASKED.has(rule))
			.flatMap(({ message_zh, message_en }) => [`    ${message_zh}`, `    ${message_en}`]),
	].join('\n')
}

const TARGETS = [
	'indicator',
	'payment_plan',
	'unit_cost',
	'cost_share',
	'formula',
	'goal',
	'fact',
	'project_function',
] as const

type Own = <T extends { readonly document_id: string | null }>(rows: readonly T[]) => readonly T[]

/** `66 indicator (percent 40, count 20), 0 goal`: what of each table of targets, indicators by the kind of value. */
function counts(own: Own, tables: Tables): string {
	const kinds = counted(own(tables.indicator), (row) => row.value_kind)
	return TARGETS.map((table) => {
		const rows = own<{ readonly document_id: string }>(tables[table]).length
		return `${String(rows)} ${table}${table === 'indicator' && rows > 0 ? ` (${kinds})` : ''}`
	}).join(', ')
}

/** `holds 12, fails 1`, most frequent first. */
function counted<T>(rows: readonly T[], by: (row: T) => string): string {
	const counts = new Map<string, number>()
	for (const row of rows) counts.set(by(row), (counts.get(by(row)) ?? 0) + 1)
	const sorted = [...counts].sort(([, a], [, b]) => b - a)
	return sorted.map(([name, count]) => `${name} ${String(count)}`).join(', ') || 'none'
}
