import { expect, test } from 'vitest'
import { onceDrawn } from './once-drawn.ts'
import type { ChartCard, Scene } from './view.ts'

const rows = [{ document_id: 'a' }]
const scene = { rows, values: { unit: 'wan' }, disclosures: [], locale: 'zh' } as unknown as Scene<
	Record<never, never>,
	Record<never, never>
>

/** Draws cards that are told apart by nothing but their identity. */
function drawer() {
	let drawn = 0
	const charts = onceDrawn<Record<never, never>, Record<never, never>>(() => {
		drawn += 1
		return [] as ChartCard[]
	})
	return { charts, drawn: () => drawn }
}

test('one answer under one choice is drawn once', () => {
	const { charts, drawn } = drawer()
	expect(charts({ ...scene })).toBe(charts({ ...scene, values: { unit: 'wan' } as never }))
	expect(drawn()).toBe(1)
})

test.each([
	['another answer with the same rows', { rows: [...rows] }],
	['another choice', { values: { unit: 'yuan' } }],
	['another language', { locale: 'en' }],
	['other disclosures', { disclosures: [] }],
])('%s is drawn anew, and the first stays', (_, change) => {
	const { charts, drawn } = drawer()
	const first = charts(scene)
	expect(charts({ ...scene, ...change } as never)).not.toBe(first)
	expect(drawn()).toBe(2)
	expect(charts(scene)).toBe(first)
})

test('of one answer the last few choices are kept', () => {
	const { charts, drawn } = drawer()
	for (const at of Array.from({ length: 100 }, (_, nth) => nth)) charts({ ...scene, values: { at } })
	charts({ ...scene, values: { at: 99 } })
	expect(drawn()).toBe(100)
	charts({ ...scene, values: { at: 0 } })
	expect(drawn()).toBe(101)
})
