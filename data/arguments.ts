import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isAmountUnit, MONEY_UNITS } from '../src/base/money.ts'
import { STAGES } from '../src/schema/vocabulary.ts'
import type { Answers } from '../src/ingest/identity/answers.ts'

export const HELP = `npm run data -- [files or folders] [options]

Reads disclosures (data/disclosures) and reference tables (data/reference/*.csv), writes one CSV a table to
data/normalized/, and publishes them with Parquet files and a datapackage.json as public/data/<version>/.

  files or folders   read these instead: .pdf .docx .txt .md .csv .tsv .html .htm .json .ndjson .jsonl
                     .parquet .arrow .feather .arrows .xlsx .xls .ods, and .zip of them,
                     also a data package of own files that the page exported, with its answers and corrections;
                     prints a summary and writes nothing
  --county <name>    what the files do not say, or say wrong: the county by its name or code,
  --department <name>  the department by its name,
  --year YYYY        the fiscal year,
  --unit <unit>      the unit of amounts whose unit is not printed: 元, 千元, 万元 or 亿元,
  --stage <stage>    budget, adjusted, final or self_evaluation
  --out <folder>     write to <folder>/normalized and <folder>/data
  --release <note>   mark the resulting version as released, so that it stays published; needs --on
  --on YYYY-MM-DD    the day of the release
  --score <folder>   read each file of <folder> that has an <folder>/expected/<name>.json, and print what of it was got
                     right; ends with 1 below the marks
  --only <part>      with --score: only files whose name holds <part>
  --misses           with --score: every miss with its line
  --help             this text

A text that cannot be read as a disclosure is one row of finding: it names the file, the nearest layout and what to do.
Ends with 0 if at least one disclosure was read, with 1 if none was or something went wrong.
`

/** What to read, where to write (nowhere: only a summary is wanted), and the release to mark. */
export interface Task {
	readonly inputs: readonly string[]
	readonly answers: Answers
	readonly reference: string
	readonly output: { readonly normalized: string; readonly published: string } | null
	readonly release: { readonly note: string; readonly on: string } | null
}

/** A folder of files with expected rows to try the reading on. */
export interface Trial {
	readonly folder: string
	readonly reference: string
	readonly only: string
	readonly misses: boolean
}

const OPTIONS = {
	out: { type: 'string' },
	release: { type: 'string' },
	on: { type: 'string' },
	county: { type: 'string' },
	department: { type: 'string' },
	year: { type: 'string' },
	unit: { type: 'string' },
	stage: { type: 'string' },
	score: { type: 'string' },
	only: { type: 'string' },
	misses: { type: 'boolean' },
	help: { type: 'boolean' },
} as const

/** The task or trial that the arguments ask for, or that help is wanted. Throws on what is not understood. */
export function task(args: readonly string[]): Task | Trial | 'help' {
	const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
	if (values.help) return 'help'
	if (values.score !== undefined) return trial(values.score, values, positionals)
	const [input] = positionals
	const answers = answersOf(values)
	if (input === undefined && Object.keys(answers).length > 0)
		throw new Error('Name the file that --county, --department, --year, --unit or --stage is about.')
	return {
		inputs: input === undefined ? [join('data', 'disclosures')] : positionals,
		answers,
		reference: join('data', 'reference'),
		output: output(input, values.out),
		release: release(values.release, values.on, input),
	}
}

/** What a person says of the files; throws on an answer that cannot be one. */
function answersOf(values: {
	readonly county?: string | undefined
	readonly department?: string | undefined
	readonly year?: string | undefined
	readonly unit?: string | undefined
	readonly stage?: string | undefined
}): Answers {
	const { county, department, year, unit, stage } = values
	if (year !== undefined && !/^(19|20)\d\d$/.test(year))
		throw new Error(`--year takes a year, not “${year}”.`)
	if (unit !== undefined && !isAmountUnit(unit))
		throw new Error(`--unit takes one of ${MONEY_UNITS.join(', ')}, not “${unit}”.`)
	const known = STAGES.find((it) => it === stage)
	if (stage !== undefined && !known)
		throw new Error(`--stage takes one of ${STAGES.join(', ')}, not “${stage}”.`)
	return {
		...(county !== undefined && { county }),
		...(department !== undefined && { department }),
		...(year !== undefined && { year: Number(year) }),
		...(unit !== undefined && { unit }),
		...(known && { stage: known }),
	}
}

function trial(
	folder: string,
	{ only, misses }: { readonly only?: string | undefined; readonly misses?: boolean | undefined },
	others: readonly string[],
): Trial {
	if (others.length > 0) throw new Error(`--score takes one folder; not understood: ${others.join(' ')}`)
	return { folder, reference: join('data', 'reference'), only: only ?? '', misses: misses === true }
}

function output(input: string | undefined, out: string | undefined): Task['output'] {
	if (out !== undefined) return { normalized: join(out, 'normalized'), published: join(out, 'data') }
	if (input !== undefined) return null
	return { normalized: join('data', 'normalized'), published: join('public', 'data') }
}

function release(
	note: string | undefined,
	on: string | undefined,
	input: string | undefined,
): Task['release'] {
	if (note === undefined && on === undefined) return null
	if (!note || on === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(on))
		throw new Error('A release needs both: --release "<note>" --on YYYY-MM-DD')
	if (input !== undefined)
		throw new Error('Only the data of this repository are released, not those of another file.')
	return { note, on }
}
