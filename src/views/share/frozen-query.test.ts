import { expect, test } from 'vitest'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { Kept } from './embeddable.ts'
import { frozenQuery } from './frozen-query.ts'

const EVIL = `</style></title></pre><script>alert(1)</script><img src=x onerror="alert('1')">`
const kept: Kept = {
	lead: EVIL,
	pictures: [
		{
			caption: EVIL,
			sentence: EVIL,
			svg: '<svg width="10" height="5"><path d="M0 0"/></svg>',
			origins: ['suggested'],
		},
	],
	table: { grouped: false, columns: [{ title: EVIL, kind: 'word' }], rows: [[EVIL]] },
	statement: EVIL,
	leads: [
		{ document_id: 'julu', line_start: 172, line_end: 172 },
		{ document_id: 'julu', line_start: 5, line_end: 7 },
		{ document_id: EVIL, line_start: 1, line_end: 1 },
	],
	notes: [EVIL],
}
const place = {
	title: EVIL,
	locale: 'en',
	version: '1ca27d9f',
	own: [],
	disclosures: [{ document_id: 'julu', title: 'Julu', source_file: 'julu.txt' }] as Disclosure[],
	link: 'https://example.test/?view=sql&v=1ca27d9f#1.abc',
	bench: 'https://example.test/?view=sql&v=1ca27d9f',
} as const

test('a stranger’s title, cells, statement and notes are only ever text', () => {
	const page = frozenQuery(kept, place)
	expect(page.match(/<(script|img|style|pre|title)\b/g)).toEqual(['<title', '<style', '<pre'])
	expect(page.match(/onerror="/g)).toBeNull()
	expect(page.split('&lt;script&gt;alert(1)&lt;/script&gt;')).toHaveLength(11)
	expect(page).toContain(`default-src 'none'`)
})

test('it names the lines of known documents in order, its data version, and leads back to its statement', () => {
	const page = frozenQuery(kept, place)
	expect(page).toContain('<li>Julu (julu.txt): Lines 5–7, Line 172</li>')
	expect(page.match(/<h2>Sources<\/h2><ul><li>/g)).toHaveLength(1)
	expect(page).toContain('data version 1ca27d9f')
	expect(page).toContain('Licence: tables CC BY 4.0')
	expect(page).toContain('href="https://example.test/?view=sql&amp;v=1ca27d9f#1.abc"')
	expect(page).not.toContain('too long')
})

test('where no link can hold the statement it says so and leads to where it can be asked', () => {
	const page = frozenQuery(kept, { ...place, link: null })
	expect(page).toContain('href="https://example.test/?view=sql&amp;v=1ca27d9f"')
	expect(page).toContain('The statement is too long for a link')
})
