import { precision, recall, summed, THINGS, type Tallies, type Tally } from './tally.ts'

/** What one file gave, or why it gave nothing. */
export interface Scored {
	readonly file: string
	readonly tallies: Tallies
}

const SHORT = THINGS.map((thing) => thing.padStart(15)).join(' ')

/** A line a file, `right/expected +extra`, then the whole in percent; with `misses` every miss below its file. */
export function report(files: readonly Scored[], misses: boolean): string {
	const width = Math.max(12, ...files.map(({ file }) => file.length))
	const whole = summed(files.map(({ tallies }) => tallies))
	return [
		`${''.padEnd(width)} ${SHORT}`,
		...files.flatMap(({ file, tallies }) => [
			`${file.padEnd(width)} ${row(tallies, counted)}`,
			...(misses ? missesOf(tallies) : []),
		]),
		'',
		`${'all'.padEnd(width)} ${row(whole, counted)}`,
		`${'recall'.padEnd(width)} ${row(whole, (tally) => percent(recall(tally)))}`,
		`${'precision'.padEnd(width)} ${row(whole, (tally) => percent(precision(tally)))}`,
	].join('\n')
}

const row = (tallies: Tallies, cell: (tally: Tally) => string) =>
	THINGS.map((thing) => (tallies[thing] ? cell(tallies[thing]) : '').padStart(15)).join(' ')

const counted = ({ expected, right, extra }: Tally) =>
	`${String(right)}/${String(expected)}${extra > 0 ? ` +${String(extra)}` : ''}`

const percent = (share: number) => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`)

const missesOf = (tallies: Tallies) =>
	THINGS.flatMap((thing) => (tallies[thing]?.misses ?? []).map((miss) => `    ${thing}: ${miss}`))
