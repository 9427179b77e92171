import { span } from './coverage.ts'
import type { Row } from '../schema/schema.ts'
import type { Place, Reading } from './reading.ts'
import { tell } from './rules/rule.ts'
import { classNotPrinted, classNotRead } from './rules/targets.ts'

/** An indicator of a project, and whether a printed label says its class. */
export interface ClassedIndicator {
	readonly row: Place & Pick<Row<'indicator'>, 'class1' | 'class2'>
	readonly unlabelled: boolean
}

/** A finding for every run of neighbouring rows whose class no label says; `projectLine` as `finding` takes it. */
export function* classNotes(
	indicators: readonly ClassedIndicator[],
	projectLine: number,
): Generator<Reading> {
	for (const run of unlabelledRuns(indicators)) {
		const place = span(run.map(({ row }) => row))
		if (place) yield classConcluded(run, place, projectLine)
	}
}

function unlabelledRuns(indicators: readonly ClassedIndicator[]) {
	const runs: ClassedIndicator[][] = []
	for (const [at, it] of indicators.entries()) {
		if (!it.unlabelled) continue
		const before = indicators[at - 1]
		const goesOn = before?.unlabelled && (before.row.class1 === null) === (it.row.class1 === null)
		if (goesOn) runs.at(-1)?.push(it)
		else runs.push([it])
	}
	return runs
}

function classConcluded(run: readonly ClassedIndicator[], place: Place, projectLine: number): Reading {
	const subclasses = [...new Set(run.map(({ row }) => row.class2 ?? '—'))].join('、')
	const classes = [...new Set(run.flatMap(({ row }) => row.class1 ?? []))].join('、')
	if (!classes) return tell(classNotRead, place, {}, {}, projectLine)
	const texts = { printed: subclasses, repaired: classes }
	return tell(classNotPrinted, place, { subclasses, classes }, texts, projectLine)
}
