/** One thing that converters and hands do to a text; null where it does not apply to the line. */
export interface Damage {
	readonly name: string
	readonly to: (lines: readonly string[], at: number) => readonly string[] | null
}

/** A damage to one line; null where the line stays as it was. */
const ofLine = (name: string, change: (line: string) => readonly string[] | null): Damage => ({
	name,
	to: (lines, at) => {
		const line = lines[at] ?? ''
		const changed = line.trim() === '' ? null : change(line)
		return changed === null || (changed.length === 1 && changed[0] === line)
			? null
			: [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)]
	},
})

const replaced = (name: string, pattern: RegExp, by: string | ((found: string) => string)): Damage =>
	ofLine(name, (line) => [line.replace(pattern, by as string)])

const otherDigit = (digit: string) => String((Number(digit) + 3) % 10)

/** Every damage, each to one line or to the form that a line stands in. */
export const damages: readonly Damage[] = [
	ofLine('line lost', () => []),
	ofLine('line doubled', (line) => [line, line]),
	replaced('another digit in an amount', /(?<=\d)\d(?=\d*\.\d\d)/, otherDigit),
	replaced('another digit', /\d(?!.*\d)/, otherDigit),
	replaced('point lost', /(?<=\d)\.(?=\d\d)/, ''),
	replaced('comma for point', /(?<=\d)\.(?=\d\d)/, ','),
	replaced('digit doubled', /(\d)(?=\d*\.\d\d)/, '$1$1'),
	replaced('a second number beside the amount', /(\d\.\d\d)(?!.*\d\.\d\d)/, '$1\t259'),
	replaced('万元 for 元', /(?<!万)元/, '万元'),
	replaced('元 for 万元', /万元/, '元'),
	replaced('first cell lost', /^[^\t|]*[\t|]/, ''),
	replaced('last cell lost', /[\t|][^\t|]*$/, ''),
	replaced('a cell put in', /(\t| \| )/, '$1$1'),
	replaced('borders lost', /\t| \| /g, ' '),
	{
		name: 'lines joined',
		to: (lines, at) =>
			lines[at]?.trim() && lines[at + 1]?.trim()
				? [...lines.slice(0, at), `${lines[at] ?? ''}${lines[at + 1] ?? ''}`, ...lines.slice(at + 2)]
				: null,
	},
	{
		name: 'a page doubled',
		to: (lines, at) =>
			at % 7 === 0
				? [...lines.slice(0, at + 25), ...lines.slice(at, at + 25), ...lines.slice(at + 25)]
				: null,
	},
	{
		name: 'a page lost',
		to: (lines, at) => (at % 7 === 0 ? [...lines.slice(0, at), ...lines.slice(at + 25)] : null),
	},
]
