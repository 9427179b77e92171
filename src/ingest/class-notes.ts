import { span } from './coverage.ts'
import { finding, type Noticed } from './finding.ts'
import type { Reading } from './reading.ts'

/** An indicator of a project, and whether a printed label says its class. */
export interface ClassedIndicator {
	readonly row: Extract<Reading, { table: 'indicator' }>['row']
	readonly unlabelled: boolean
}

/** A finding for every run of neighbouring rows whose class no label says; `projectLine` as `finding` takes it. */
export function* classNotes(
	indicators: readonly ClassedIndicator[],
	projectLine: number,
): Generator<Reading> {
	for (const run of unlabelledRuns(indicators)) {
		const place = span(run.map(({ row }) => row))
		if (place) yield finding(place, classConcluded(run), projectLine)
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

function classConcluded(run: readonly ClassedIndicator[]): Noticed {
	const subclasses = [...new Set(run.map(({ row }) => row.class2 ?? '—'))].join('、')
	const classes = [...new Set(run.flatMap(({ row }) => row.class1 ?? []))].join('、')
	if (!classes) return NOT_READ
	return {
		rule: 'class-not-printed',
		kind: 'repair',
		severity: 'low',
		certainty: 'inference',
		zh: `这些行没有印出一级指标；二级指标“${subclasses}”只属于“${classes}”，由此确定。`,
		en: `These rows print no class; ${subclasses} belongs to ${classes} alone, which settles it.`,
		printed: subclasses,
		repaired: classes,
	}
}

const NOT_READ = {
	rule: 'class-not-read',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	zh: '没有印出一级指标，二级指标也无法说明它属于哪一类。',
	en: 'No class is printed, and the subclass does not tell it.',
} as const
