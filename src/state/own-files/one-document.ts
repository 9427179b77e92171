import type { Unpacked } from '../../additions/message.ts'
import type { Correction } from '../../ingest/corrections/correction.ts'
import type { Addition } from './addition.ts'
import type { Reading } from './reading.ts'

type Came = Unpacked['files']

/** Several files as one document, with what was said of them: the answers of the first go before those of the others. */
export async function mergedParts(reading: Reading, all: readonly Addition[]): Promise<Came> {
	const made = await reading.merge(all)
	if (!made) return []
	let before = 0
	const corrections: Correction[] = []
	for (const one of all) {
		corrections.push(...one.corrections.map((it) => movedBy(it, before)))
		before += lineCountOf(one)
	}
	const answers = Object.assign({}, ...all.map((one) => one.answers).reverse()) as Addition['answers']
	const mapping = all.find((one) => one.mapping)?.mapping
	return [{ ...made, answers, corrections, ...(mapping && { mapping }) }]
}

/** The files of which documents were made, each with what was said of its lines. */
export async function separateParts(reading: Reading, all: readonly Addition[]): Promise<Came> {
	const apart = await Promise.all(
		all.map(async (one) => {
			const { answers, corrections, mapping, reading: whole } = one
			const starts = whole?.outcome === 'read' ? whole.partLines : []
			return (await reading.part(one)).map((file, nth) => {
				const start = starts[nth] ?? 1
				const end = starts[nth + 1] ?? Infinity
				const own = corrections.filter(({ line_start }) => line_start >= start && line_start < end)
				return {
					...file,
					answers,
					corrections: own.map((it) => movedBy(it, 1 - start)),
					...(mapping && { mapping }),
				}
			})
		}),
	)
	return apart.flat()
}

const movedBy = (one: Correction, lines: number): Correction => ({
	...one,
	line_start: one.line_start + lines,
	line_end: one.line_end + lines,
})

/** The lines of a file, as they are counted where it stands before another. */
const lineCountOf = ({ reading }: Addition): number => (reading?.outcome === 'read' ? reading.lineCount : 0)
