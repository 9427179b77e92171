import { expect, test } from 'vitest'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { NOTE_KINDS } from './concerns.ts'
import { notesOf, type NoteRow } from './notes.ts'

const known = [
	{ document_id: 'a', county: '平罗', county_pinyin: 'pingluo', fiscal_year: 2022 },
	{ document_id: 'b', county: '遂溪', county_pinyin: 'suixi', fiscal_year: 2024 },
] as unknown as readonly Disclosure[]
const row = (kind: string, document_id: string, more: Partial<NoteRow> = {}): NoteRow => ({
	kind,
	document_id,
	line_start: 1,
	said: null,
	part: null,
	whole: null,
	touched: 1,
	...more,
})

test('one note a kind, naming every disclosure it touches, in the order asked', () => {
	const notes = notesOf([row('years', 'a'), row('years', 'b'), row('uncoded', 'a')], known, 'zh')
	expect(notes.map(({ kind }) => kind)).toEqual(['years', 'uncoded'])
	expect(notes[0]?.before).toBe('年度不同：')
	expect(notes[0]?.facts.map(({ who }) => who)).toEqual(['平罗 2022', '遂溪 2024'])
	expect(notes[0]?.facts.map(({ lines }) => lines?.document_id)).toEqual(['a', 'b'])
})

test('of many a note names those that came and counts the rest', () => {
	const rows = Array.from({ length: 12 }, (_, at) => row('years', `d${String(at)}`, { touched: 300 }))
	const [note] = notesOf(rows, known, 'zh')
	expect(note?.facts).toHaveLength(12)
	expect(note?.further).toBe(288)
	expect(notesOf([row('years', 'a')], known, 'zh')[0]?.further).toBe(0)
})

test('what is itemised stands beside what is stated', () => {
	const said = (locale: 'zh' | 'en') =>
		notesOf([row('partly_itemised', 'b', { part: 34_303_160, whole: 142_536_962.5 })], known, locale)[0]
			?.facts[0]?.said
	expect(said('zh')).toContain('3,430.32 万元')
	expect(said('zh')).toContain('14,253.70 万元')
	expect(said('en')).toBe('lists 34.3 of 143 (¥ million)')
})

test('counts of targets stand with what they are of, and suggestions apart', () => {
	const said = (kind: string, part: number, whole: number | null) =>
		notesOf([row(kind, 'b', { part, whole })], known, 'zh')[0]?.facts[0]?.said
	expect(said('worded', 16, 58)).toBe('58 条中 16 条')
	expect(said('classes_read', 37, 4)).toBe('37 条，其中 4 条由本站归类')
	expect(said('classes_read', 46, 0)).toBe('46 条')
	expect(said('damaged', 1, null)).toBe('1 条')
})

test.for(NOTE_KINDS)('%s says the same kind of thing in English', (kind) => {
	const [note] = notesOf([row(kind, 'b', { said: 'projects', part: 1, whole: 2 })], known, 'en')
	expect(note?.facts[0]?.who).toBe('Suixi 2024')
	expect(`${note?.before ?? ''} ${note?.facts[0]?.said ?? ''} ${note?.after ?? ''}`).not.toMatch(
		/undefined|null|NaN/,
	)
})
