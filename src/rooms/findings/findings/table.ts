import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { linesOf, messageOf, pairsOf, ruleOf, type FindingScene } from './marks.ts'
import type { Severity } from './params.ts'
import { text } from './text.ts'

/** Every finding a row. */
export function table({ rows, disclosures, locale }: FindingScene): Table {
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	return {
		grouped: false,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_line, kind: 'word' },
			{ title: words.kind, kind: 'word' },
			{ title: words.severity, kind: 'word' },
			{ title: words.certainty, kind: 'word' },
			{ title: words.column_rule, kind: 'name' },
			{ title: words.column_message, kind: 'name' },
			{ title: words.column_detail, kind: 'name' },
		],
		rows: rows.map((row) => [
			names.get(row.document_id) ?? row.document_id,
			linesOf(row, locale),
			words[`kind_${row.kind as 'repair'}`],
			words[`severity_${row.severity as Severity}`],
			words[`certainty_${row.certainty as 'fact'}`],
			ruleOf(row, locale),
			messageOf(row, locale),
			pairsOf(row, locale)
				.map(([name, value]) => words.pair(name, value))
				.join(words.semicolon),
		]),
	}
}
