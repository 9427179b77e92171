import type { Columns, Many } from '../columns.ts'

/** The comment that a statement begins with, and the statement. */
const parted = (sql: string): readonly [head: string, body: string] => {
	const [, head = '', body = ''] = /^((?:--.*\n)*)([\s\S]*)$/.exec(sql) ?? []
	return [head, body.trim()]
}

/**
 * What is asked of many disclosures in the place of a statement that answers a row for each part of each of them: which parts
 * there are, and the row of one part. Of a disclosure without that part another row stands, so that it is counted.
 * @param named columns that say what a part is called
 */
export function byParts<C extends Columns>(
	{ sql, columns }: { readonly sql: string; readonly columns: C },
	part: keyof C & string,
	value: keyof C & string,
	named: readonly (keyof C & string)[],
): Many<keyof C & string> {
	const [head, body] = parted(sql)
	const answer = `FROM (\n${body}\n) AS answer`
	const all = Object.keys(columns)
	const names = named.map((name) => `min(${name}) AS ${name}`)
	return {
		sql: `${head}SELECT ${all.join(', ')} ${answer}
QUALIFY row_number() OVER (
	PARTITION BY document_id
	ORDER BY CASE WHEN ${part} = $focus::VARCHAR THEN 0 ELSE 1 END, ${value} IS NULL, ${part}
) = 1
ORDER BY document_id`,
		columns: all,
		parts: {
			sql: `${head}SELECT ${[part, ...names].join(', ')}, count(DISTINCT document_id)::INTEGER AS documents ${answer}
WHERE ${value} IS NOT NULL
GROUP BY ${part}
ORDER BY documents DESC, ${part}`,
			columns: [part, ...named],
		},
	}
}
