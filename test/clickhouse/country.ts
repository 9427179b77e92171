import { compared, openOpinions, type Compared } from './opinions.ts'
import { recorded } from './questions.ts'

/** A question about a whole country may take longer than a reader would wait, on a machine that has other work. */
const SECONDS = 900

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
	const opinions = await openOpinions(folder, { without: ['similar_text'], seconds: SECONDS })
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
		return await compared(recorded(opinions.page.ask, choices), opinions, tell)
	} finally {
		await opinions.close()
	}
}
