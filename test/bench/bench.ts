import { choices } from './choices.ts'
import { clickhouse } from './clickhouse.ts'
import { finding } from './finding.ts'
import { importing } from './importing/importing.ts'
import { mosaic } from './mosaic.ts'
import { national } from './national.ts'
import { pictures } from './pictures.ts'
import { queries } from './queries.ts'
import { reading } from './reading.ts'
import { readingBeside } from './reading-beside.ts'
import { saving } from './saving.ts'
import { similarity } from './similarity.ts'
import { sums } from './sums.ts'

/** What is measured, by the name that asks for it alone. Reading, queries and finding need no browser. */
const PARTS = {
	reading,
	queries,
	finding,
	similarity,
	pictures,
	choices,
	national,
	saving,
	import: importing,
} as const
type Part = keyof typeof PARTS

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name)

/** What takes a folder: another checkout of this repository, measured in turns and in one run, or made-up packages. */
const BESIDE: Readonly<Record<string, (...folders: readonly string[]) => Promise<void>>> = {
	queries,
	reading: readingBeside,
	national,
	clickhouse,
	mosaic,
	sums,
}

/** `npm run bench`, `npm run bench -- reading` for one part of it, or `npm run bench -- reading <another checkout>`. */
export async function main(names: readonly string[]): Promise<void> {
	const [first = '', ...folders] = names
	const beside = BESIDE[first]
	if (beside && folders.length > 0 && !folders.some(isPart)) return beside(...folders)
	if (first === 'clickhouse' || first === 'mosaic' || first === 'sums')
		throw new Error(`npm run bench -- ${first} takes the folder of a package.`)
	const unknown = names.filter((name) => !isPart(name))
	if (unknown.length > 0)
		throw new Error(`There is no ${unknown.join(', ')} to measure, only ${Object.keys(PARTS).join(', ')}.`)
	const wanted = names.length > 0 ? names.filter(isPart) : (Object.keys(PARTS) as Part[])
	for (const name of wanted) await PARTS[name]()
}
