import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from './fragment.ts'
import { decodeNotebook, encodeNotebook, pinOf, type NotebookPart } from './notebook.ts'

test('a pin keeps the view and its choices, and leaves what belongs to the page', () => {
	expect(
		pinOf(
			'https://x.example/m/?view=function&show=tree&c=130529&lang=en&v=1ca27d9f&tab=table&of=a#2.abc',
			'T',
		),
	).toEqual({ kind: 'pin', query: 'view=function&show=tree&c=130529', fragment: '2.abc', title: 'T' })
	expect(pinOf('https://x.example/?view=source&src=130529-zuzhibu-2024-budget.L5-9&embed=1', 'T').query).toBe(
		'view=source&src=130529-zuzhibu-2024-budget.L5-9',
	)
})

const part: fc.Arbitrary<NotebookPart> = fc.oneof(
	fc.record({ kind: fc.constant('note' as const), text: fc.string({ unit: 'grapheme' }) }),
	fc.record({
		kind: fc.constant('pin' as const),
		query: fc.string(),
		fragment: fc.string(),
		title: fc.string({ unit: 'grapheme' }),
	}),
)

test('any notebook comes back from its link as it was', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
			const fragment = await encodeNotebook(parts)
			expect(await decodeNotebook(fragment ?? '')).toEqual({ parts, strange: 0 })
		}),
	)
})

test('what is no notebook is told apart from a damaged one', async () => {
	const statement = await encode({ sql: 'SELECT 1', values: {} })
	expect(await decodeNotebook(statement ?? '')).toEqual({ unreadable: 'unknown-format' })
	const whole = (await encodeNotebook([{ kind: 'note', text: '一' }])) ?? ''
	expect(await decodeNotebook(`${whole}。`)).toMatchObject({ parts: [{ text: '一' }] })
	expect(await decodeNotebook(whole.slice(0, -2))).toEqual({ unreadable: 'damaged' })
	expect(await encodeNotebook([{ kind: 'note', text: '长'.repeat(40_000) }])).toBeNull()
})
