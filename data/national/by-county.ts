import type { Ask, Question } from '../../src/engine/engine.ts'
import type { Row, Shape } from '../../src/engine/row.ts'
import findings from '../../src/rooms/findings/findings/query.sql?raw'
import vague from '../../src/rooms/indicators/vague/query.sql?raw'
import type { Disclosure } from '../../src/views/disclosures/disclosures.ts'
import notes from '../../src/views/notes/notes.sql?raw'

/** Questions that count over all disclosures they are asked of: of several counties they answer otherwise than of each. */
const COUNTED: readonly string[] = [notes, findings, vague]

/** Of so many counties a question is asked at once: it is planned once then, which takes four fifths of its time of one. */
const TOGETHER = 40

/** What asks questions of one county (`c`), for each county. */
export type OfCounty = (county: string) => Ask

/**
 * Counties in groups, each with what asks questions of one of them. Where the rows of an answer name their disclosure, the
 * question is asked of the whole group, and each county gets its own rows, which are those it would be answered alone.
 * @param known all disclosures
 * @throws Error where a county is not answered as it would be alone: the last of each group is asked both ways
 */
export function byCounty(
	ask: Ask,
	counties: readonly string[],
	known: readonly Disclosure[],
): readonly { readonly counties: readonly string[]; readonly ofCounty: OfCounty }[] {
	const countyOf = new Map(known.map(({ document_id, county_code }) => [document_id, county_code]))
	return Array.from({ length: Math.ceil(counties.length / TOGETHER) }, (_, at) => {
		const group = counties.slice(at * TOGETHER, (at + 1) * TOGETHER)
		return { counties: group, ofCounty: together(ask, group, (document) => countyOf.get(document)) }
	})
}

function together(
	ask: Ask,
	counties: readonly string[],
	countyOf: (document: string) => string | undefined,
): OfCounty {
	const answered = new Map<string, Promise<ReadonlyMap<string, Row<Shape>[]>>>()
	const ofAll = (question: Question<Shape>): Promise<ReadonlyMap<string, Row<Shape>[]>> => {
		const asked = { ...question, values: { ...question.values, c: counties.join('.') } }
		const name = JSON.stringify([asked.sql, asked.values])
		const answer = answered.get(name) ?? split(asked)
		answered.set(name, answer)
		return answer
	}
	const split = async (question: Question<Shape>) => {
		const rows = new Map<string, Row<Shape>[]>(counties.map((county) => [county, []]))
		for (const row of await ask(question)) rows.get(countyOf(row['document_id'] as string) ?? '')?.push(row)
		const last = counties.at(-1) ?? ''
		const alone = await ask({ ...question, values: { ...question.values, c: last } })
		if (JSON.stringify(alone) !== JSON.stringify(rows.get(last) ?? []))
			throw new Error(`Asked of several counties, ${last} is answered otherwise: ${question.sql}`)
		return rows
	}
	return (county) =>
		async <S extends Shape>(question: Question<S>) => {
			const { sql, rows, values } = question
			if (values['c'] !== county || !('document_id' in rows) || COUNTED.includes(sql)) return ask(question)
			return ((await ofAll(question)).get(county) ?? []) as Row<S>[]
		}
}
