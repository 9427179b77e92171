import { pictures } from './pictures.ts'
import { reading } from './reading.ts'

/** What is measured, by the name that asks for it alone. Only the pictures need a browser. */
const PARTS = { reading, pictures } as const
type Part = keyof typeof PARTS

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name)

/** `npm run bench`, or `npm run bench -- reading` for one part of it. */
export async function main(names: readonly string[]): Promise<void> {
	const unknown = names.filter((name) => !isPart(name))
	if (unknown.length > 0)
		throw new Error(`There is no ${unknown.join(', ')} to measure, only ${Object.keys(PARTS).join(', ')}.`)
	const wanted = names.length > 0 ? names.filter(isPart) : (['reading', 'pictures'] as const)
	for (const name of wanted) await PARTS[name]()
}
