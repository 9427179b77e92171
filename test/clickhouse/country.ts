import { questions as worked, statementFor, type WorkedQuestion } from '../../src/rooms/sql/questions.ts'
import { MODELS } from '../../src/schema/schema.ts'
import { compared, openOpinions, type Compared, type Opinions } from './opinions.ts'
import { recorded } from './questions.ts'
import { statementDifference, sumsOf } from './statements.ts'

/** A question about a whole country may take longer than a reader would wait, on a machine that has other work. */
const SECONDS = 900
/** Pairs of alike texts, which grow with the square of the disclosures. */
const WITHOUT: readonly string[] = ['similar_text']

/**
 * Compares what three engines answer about a made-up country: the page's, which attaches the package's databases, native DuckDB
 * over the same files, and ClickHouse.
 * @param more.evidenceOfAll whether the rows behind every number are asked where no counties are chosen
 */
export async function compareCountry(
	folder: string,
	{
		evidenceOfAll = false,
		tell = () => undefined,
	}: { evidenceOfAll?: boolean; tell?: (line: string) => void },
): Promise<Compared> {
	const opinions = await openOpinions(folder, { without: WITHOUT, seconds: SECONDS })
	try {
		const answer = await opinions.native.runAndReadAll('SELECT county_code FROM county ORDER BY county_code')
		const codes = answer.getRows().map(([code]) => String(code))
		const choices = {
			counties: [codes.at(0) ?? '', `${codes.at(1) ?? ''}.${codes.at(-1) ?? ''}`],
			links: '',
			// The page makes the pairs of alike texts that the package leaves out; a server has none.
			without: ['wording'],
			evidenceOfAll,
		}
		const found = await compared(recorded(opinions.page.ask, choices), opinions, tell)
		return { ...found, differences: [...found.differences, ...(await ofStatements(opinions, tell))] }
	} finally {
		await opinions.close()
	}
}

/** The sums of all models that the country has, and the worked questions. */
async function ofStatements(opinions: Opinions, tell: (line: string) => void): Promise<readonly string[]> {
	const models = MODELS.filter((model) => !WITHOUT.includes(model))
	const statements: (readonly [string, string, WorkedQuestion['values']])[] = [
		...models.map((model) => [`sums of ${model}`, sumsOf(model), {}] as const),
		...(await Promise.all(
			worked.map(
				async (one) => [`worked question ${one.id}`, await statementFor(one, 'server'), one.values] as const,
			),
		)),
	]
	const differences: string[] = []
	for (const [name, sql, values] of statements) {
		const difference = await statementDifference(sql, values, opinions).catch(String)
		if (!difference) continue
		differences.push(`${name}: ${difference}`)
		tell(`${name}: ${difference}`)
	}
	tell(
		`${String(statements.length)} sums of models and worked questions, ${String(differences.length)} differences`,
	)
	return differences
}
