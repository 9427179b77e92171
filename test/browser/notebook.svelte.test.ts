import { expect, test } from 'vitest'
import { Notebook } from '../../src/state/notebook.svelte.ts'
import type { Device, TextStore } from '../../src/state/device-entries.svelte.ts'

/** A device whose tabs share what is stored. */
function device(): () => Device {
	const texts = new Map<string, string>()
	const store: TextStore = {
		get length() {
			return texts.size
		},
		key: (at) => [...texts.keys()][at] ?? null,
		getItem: (key) => texts.get(key) ?? null,
		setItem: (key, text) => void texts.set(key, text),
		removeItem: (key) => void texts.delete(key),
	}
	return () => ({ store: () => store, listen: () => undefined })
}
const note = (text: string) => ({ kind: 'note', text }) as const
const textsOf = (notebook: Notebook) =>
	notebook.parts.map(({ part }) => (part.kind === 'note' ? part.text : part.title))

test('parts keep their order through moves, and a removed one comes back where it stood', () => {
	const tab = device()
	const notebook = new Notebook(tab())
	const [a = '', , c = ''] = notebook.add([note('a'), note('b'), note('c')])
	notebook.move(c, -1)
	expect(textsOf(notebook)).toEqual(['a', 'c', 'b'])
	notebook.move(c, -1)
	notebook.move(c, -1)
	expect(textsOf(notebook)).toEqual(['c', 'a', 'b'])
	notebook.move(c, 1)
	notebook.add([note('behind a')], a)
	expect(textsOf(notebook)).toEqual(['a', 'behind a', 'c', 'b'])
	const [own] = notebook.parts
	notebook.remove(a)
	expect(textsOf(notebook)).toEqual(['behind a', 'c', 'b'])
	if (own) notebook.restore(own)
	expect(textsOf(notebook)).toEqual(['a', 'behind a', 'c', 'b'])
})

test('a later page finds the notebook, and two tabs lose nothing of one another', () => {
	const tab = device()
	const [one, two] = [new Notebook(tab()), new Notebook(tab())]
	one.open()
	two.open()
	one.add([note('one')])
	two.add([note('two')])
	const later = new Notebook(tab())
	later.open()
	expect(textsOf(later).toSorted()).toEqual(['one', 'two'])
})

test('what cannot be read is told and left where it lies', () => {
	const tab = device()
	tab().store().setItem('county-mirror/notebook/x', '{"place":1,"part":{"kind":"film"}}')
	const notebook = new Notebook(tab())
	notebook.open()
	expect(notebook.parts).toEqual([])
	expect(notebook.fault?.code).toBe('page/not-kept')
	expect(tab().store().length).toBe(1)
})
