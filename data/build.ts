import type { Tables } from '../src/schema/schema.ts'
import { HELP, task, type Task, type Trial } from './arguments.ts'
import { disclosures, reference } from './inputs.ts'
import { normalize, publish, writeVersions } from './publish.ts'
import { read } from './read.ts'
import { scoreFolder } from './score/folder.ts'
import { below } from './score/marks.ts'
import { report } from './score/report.ts'
import { denominatorsOf, summary } from './summary.ts'
import { violations } from './validate.ts'
import { dataVersion, release } from './versions.ts'

/** `npm run data`: disclosures and reference tables → CSVs → a published version. See `--help`. */
export async function main(args: readonly string[]): Promise<void> {
	try {
		const wanted = task(args)
		const { ok, told } = await answer(wanted)
		console.log(told)
		if (!ok) process.exitCode = 1
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error))
		process.exitCode = 1
	}
}

async function answer(
	wanted: ReturnType<typeof task>,
): Promise<{ readonly ok: boolean; readonly told: string }> {
	if (wanted === 'help') return { ok: true, told: HELP }
	if ('folder' in wanted) return trial(wanted)
	const { documents, denominators, told } = await build(wanted)
	return { ok: documents + denominators > 0, told }
}

/** Scores the files of a folder; not ok where a mark is not reached. */
async function trial({ folder, reference: tables, only, misses }: Trial) {
	const scored = await scoreFolder(folder, await reference(tables), only)
	const short = below(scored.map(({ tallies }) => tallies))
	const verdict = short.length > 0 ? `Below the marks:\n${short.join('\n')}` : 'Every mark is reached.'
	return { ok: short.length === 0, told: `${report(scored, misses)}\n\n${verdict}` }
}

/** What is published must be known: a provisional county or year would be taken for a real one. */
function refuseProvisional({ document }: Tables): void {
	const open = document.filter(({ identity }) => identity === 'provisional')
	if (open.length === 0) return
	const names = [...new Set(open.map(({ source_file }) => source_file))]
	throw new Error(
		`Nothing was written; county, department or year of ${names.join(', ')} is not known. Read the file alone to see what is missing, and answer with --county, --department or --year.`,
	)
}

/** How many documents and denominators were read, and what is told of them. */
interface Built {
	readonly documents: number
	readonly denominators: number
	readonly told: string
}

/** Does the task and tells what was read and written. The same input gives the same bytes. */
export async function build({
	inputs,
	answers,
	reference: folder,
	output,
	release: wanted,
}: Task): Promise<Built> {
	const files = await disclosures(...inputs)
	const known = await reference(folder)
	const tables = read(files, known, answers)
	const wrong = violations(tables)
	if (wrong.length > 0)
		throw new Error(`Nothing was written; the rows break the schema:\n${wrong.join('\n')}`)
	const brought = tables.denominator.slice(known.denominator.length)
	const documents = tables.document.length
	if (output) refuseProvisional(tables)
	const account = [summary(tables), denominatorsOf(brought)].filter(Boolean).join('\n\n')
	if (!output) return { documents, denominators: brought.length, told: account }
	const csvs = await normalize(tables, output.normalized)
	const version = dataVersion([...csvs.values()])
	const versions = await publish(csvs, { tables, files }, output.published)
	if (wanted) await writeVersions(release(versions, version, wanted), output.published)
	const told = `Data version ${version} in ${output.published}${wanted ? `, released on ${wanted.on}` : ''}`
	return { documents, denominators: brought.length, told: `${account}\n\n${told}` }
}
