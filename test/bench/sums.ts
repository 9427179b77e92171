import { openPackage } from '../support/country.ts'
import { bothAnswers, SUMS } from '../support/sums.ts'

/**
 * What the models and roll-ups of packages come to beside their full rows, to the cent: `npm run bench -- sums <folders>`.
 * @throws Error where two differ
 */
export async function sums(...folders: readonly string[]): Promise<void> {
	const wrong: string[] = []
	for (const folder of folders) {
		const native = await openPackage(folder)
		console.log(`\n${folder}`)
		for (const [name, both] of Object.entries(SUMS)) {
			const [rolled = [], full = []] = await bothAnswers(native, both)
			const differing =
				Math.abs(rolled.length - full.length) +
				full.filter((row, at) => row.join() !== rolled[at]?.join()).length
			const total = full.reduce((sum, row) => sum + cents(row.at(-1)), 0n)
			if (full.length === 0 || differing > 0) wrong.push(`${name} in ${folder}`)
			console.log(
				`${differing === 0 ? 'same ' : 'OTHER'} ${name}: ${String(full.length)} groups, together ${written(total)}, ${String(differing)} differ`,
			)
		}
		native.closeSync()
	}
	if (wrong.length > 0) throw new Error(`These do not come to the sum of their rows: ${wrong.join('; ')}.`)
}

/** Of a count or an amount as DuckDB prints it. */
const cents = (text = '0'): bigint => {
	const [whole = '0', part = ''] = text.split('.')
	return BigInt(whole + part.padEnd(2, '0'))
}

const written = (sum: bigint): string =>
	(Number(sum) / 100).toLocaleString('en', { minimumFractionDigits: 2 })
