import { questions as worked, statementFor, type WorkedQuestion } from '../../src/rooms/sql/questions.ts'
import { MODELS } from '../../src/schema/schema.ts'
import { openJournal, type Journal } from './journal.ts'
import { comparedIn, compareVisits, openOpinions, type Compared, type Opinions } from './opinions.ts'
import { recorded } from './questions.ts'
import { compareStatement, sumsOf } from './statements.ts'

/** A question about a whole country may take longer than a reader would wait, on a machine that has other work. */
const SECONDS = 900
/** Pairs of alike texts, which grow with the square of the disclosures. */
const WITHOUT: readonly string[] = ['similar_text']

/**
 * Compares what three engines answer about a made-up country: the page's, which attaches the package's databases, native DuckDB
 * over the same files, and ClickHouse.
 * @param more.evidenceOfAll whether the rows behind every number are asked where no counties are chosen
 * @param more.journal the file of what is compared already, and is not asked again
 */
export async function compareCountry(
	folder: string,
	{
		evidenceOfAll = false,
		journal,
		tell = () => undefined,
	}: { evidenceOfAll?: boolean; journal?: string | undefined; tell?: (line: string) => void },
): Promise<Compared> {
	const done = openJournal(journal)
	const opinions = await openOpinions(folder, { without: WITHOUT, seconds: SECONDS })
	try {
		tell(`published; ${String(done.parts.length)} parts were done before`)
		const answer = await opinions.native.runAndReadAll('SELECT county_code FROM county ORDER BY county_code')
		const codes = answer.getRows().map(([code]) => String(code))
		const choices = {
			counties: [codes.at(0) ?? '', `${codes.at(1) ?? ''}.${codes.at(-1) ?? ''}`],
			links: '',
			// The page makes the pairs of alike texts that the package leaves out; a server has none.
			without: ['wording'],
			evidenceOfAll,
		}
		await compareVisits(recorded(opinions.page.ask, choices, done), opinions, done, tell)
		await compareStatements(opinions, done, tell)
		return comparedIn(done)
	} finally {
		await opinions.close()
	}
}

/** The sums of all models that the country has, and the worked questions. */
async function compareStatements(
	opinions: Opinions,
	done: Journal,
	tell: (line: string) => void,
): Promise<void> {
	const models = MODELS.filter((model) => !WITHOUT.includes(model))
	const statements: (readonly [string, string, WorkedQuestion['values']])[] = [
		...models.map((model) => [`sums of ${model}`, sumsOf(model), {}] as const),
		...(await Promise.all(
			worked.map(
				async (one) => [`worked question ${one.id}`, await statementFor(one, 'server'), one.values] as const,
			),
		)),
	]
	for (const [at, sql, values] of statements.filter(([at]) => !done.has(at))) {
		const { difference, values: counted } = await compareStatement(sql, values, opinions)
		const differences = difference ? [`${at}: ${difference}`.slice(0, 1000)] : []
		await done.add({ at, questions: [at], values: counted, differences })
		tell(`${at}: ${String(counted)} values ${difference}`.slice(0, 1000))
	}
}
