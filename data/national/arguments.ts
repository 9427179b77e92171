import { parseArgs } from 'node:util'

export const HELP = `npm run data:national -- --out <folder> [options]

Writes a made-up data package (合成 / synthetic) of as many disclosures as are wanted, in the shape of those that are
published: real names of counties, everything else drawn. Its large tables are databases beside the manifest.

  --out <folder>      where the package is written; made if it is not there
  --counties <n>      how many counties, spread over the country (40)
  --departments <n>   how many departments in each county (3)
  --years <n>         how many years of each department, the newest first (1)
  --seed <n>          the same seed draws the same rows (1)
  --help              this text
`

/** How large a made-up country is, and which. */
export interface Extent {
	readonly counties: number
	readonly departments: number
	readonly years: number
	readonly seed: number
}

const COUNTS = { counties: '40', departments: '3', years: '1', seed: '1' } as const

/** The extent and the folder that the arguments ask for, or that help is wanted. @throws Error on what is not understood */
export function extentOf(args: readonly string[]): (Extent & { readonly out: string }) | 'help' {
	const { values } = parseArgs({
		args: [...args],
		options: {
			out: { type: 'string' },
			counties: { type: 'string', default: COUNTS.counties },
			departments: { type: 'string', default: COUNTS.departments },
			years: { type: 'string', default: COUNTS.years },
			seed: { type: 'string', default: COUNTS.seed },
			help: { type: 'boolean' },
		},
	})
	if (values.help) return 'help'
	if (!values.out) throw new Error('Say where to write: --out <folder>.')
	const count = (name: keyof typeof COUNTS): number => {
		const number = Number(values[name])
		if (!Number.isSafeInteger(number) || number < 1)
			throw new Error(`--${name} wants a whole number of at least 1, not “${values[name]}”.`)
		return number
	}
	return {
		out: values.out,
		counties: count('counties'),
		departments: count('departments'),
		years: count('years'),
		seed: count('seed'),
	}
}
