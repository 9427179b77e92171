import { choices } from './choices.ts'
import { pictures } from './pictures.ts'
import { queries } from './queries.ts'
import { reading } from './reading.ts'
import { saving } from './saving.ts'
import { similarity } from './similarity.ts'

/** What is measured, by the name that asks for it alone. Reading and queries need no browser. */
const PARTS = { reading, queries, similarity, pictures, choices, saving } as const
type Part = keyof typeof PARTS

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name)

/** `npm run bench`, `npm run bench -- reading` for one part of it, or `npm run bench -- queries <another checkout>`. */
export async function main(names: readonly string[]): Promise<void> {
	if (names[0] === 'queries' && names.length === 2) return queries(names[1])
	const unknown = names.filter((name) => !isPart(name))
	if (unknown.length > 0)
		throw new Error(`There is no ${unknown.join(', ')} to measure, only ${Object.keys(PARTS).join(', ')}.`)
	const wanted = names.length > 0 ? names.filter(isPart) : (Object.keys(PARTS) as Part[])
	for (const name of wanted) await PARTS[name]()
}
