import type { Row } from '../../schema/schema.ts'
import { finding } from '../finding.ts'

type Document = Row<'document'>

/**
 * A finding on every document whose identity another has too: county, department, year and stage are the same, so sums
 * over both would count twice. `taken` says which identity each identifier was given for.
 */
export function sameIdentity(
	documents: readonly Document[],
	taken: ReadonlyMap<string, string>,
): Row<'finding'>[] {
	const groups = new Map<string, Document[]>()
	for (const it of documents) {
		const identity = taken.get(it.document_id) ?? it.document_id
		groups.set(identity, [...(groups.get(identity) ?? []), it])
	}
	return [...groups.values()]
		.filter((group) => group.length > 1)
		.flatMap((group) =>
			group.map((own) =>
				noticed(
					own,
					group.filter((it) => it !== own),
				),
			),
		)
}

function noticed(own: Document, others: readonly Document[]): Row<'finding'> {
	const files = others.map(({ source_file }) => source_file).join('、')
	const same = others.some(
		({ sha256, source_file }) => sha256 === own.sha256 && source_file !== own.source_file,
	)
	const { row } = finding(
		{ line_start: 1, line_end: Math.max(1, own.line_count) },
		{
			rule: 'same-identity',
			kind: 'comparability',
			severity: 'high',
			certainty: 'fact',
			alternatives: files,
			zh: `“${files}”是同一个县、部门、年度和阶段的披露${same ? '，内容完全相同' : ''}；两份并列，相加会重复计算。`,
			en: `“${files}” is of the same county, department, year and stage${same ? ' and says word for word the same' : ''}; both stand side by side, and sums over them count twice.`,
		},
	)
	return {
		finding_id: `${own.document_id}.same`,
		document_id: own.document_id,
		project_id: null,
		indicator_id: null,
		...row,
	}
}
