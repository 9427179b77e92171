import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../src/base/text.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read, type Param } from '../../src/share/param.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { ofView } from '../../src/views/download/from-view.ts'
import { notes } from '../../src/views/notes/notes.ts'
import type { ViewResult } from '../../src/views/result.ts'
import { loadSelection } from '../../src/views/selection/loaded.ts'
import { bound, question, type AnyView } from '../../src/views/view.ts'
import { answerSheet, shownSheet } from '../../src/views/download/sheets.ts'
import { answerWords } from '../../src/views/table/file-table.ts'
import { csv } from '../../src/export/csv.ts'
import { docx } from '../../src/export/docx.ts'
import type { Sheet } from '../../src/export/sheet.ts'
import { xlsx } from '../../src/export/xlsx.ts'
import { unpacked } from '../support/unzip.ts'
import { workbook } from '../support/workbook.ts'
import { openDataset } from '../support/engine.ts'

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	await loadSelection()
	engine = await openDataset()
	known = await engine.ask(disclosures)
})

/** What a view shows at an address. */
async function shownAt(view: AnyView, query: URLSearchParams): Promise<ViewResult> {
	const values = read(view.params, query).values
	const { sql, values: sent, ...asked } = question(view, values)
	const [rows, noted] = await Promise.all([
		engine.ask({ sql, values: sent, ...asked }),
		engine.ask(notes(view.about, bound(view.params, values))),
	])
	return {
		view,
		rows,
		isWhole: true,
		values,
		sql,
		sent: sent as Record<string, string>,
		disclosures: known,
		noted,
	}
}

const JULU = '130529-zuzhibu-2024-budget'
/** A value of each key that is no closed list, and how a head must call it; what a reader typed stays as it is. */
const FURTHER: Readonly<Record<string, readonly [raw: string, zh: RegExp, en: RegExp]>> = {
	c: ['13.640221', /河北省、平罗/, /Hebei, Pingluo/],
	dep: ['zuzhibu', /组织部/, /Organization department/],
	y: ['2024', /2024/, /2024/],
	origin: ['disclosed.derived', /本站测算、原文/, /: [^,]+, [^,]+$/],
	pick: [`class.output..document.${JULU}`, /巨鹿 2024/, /Julu 2024/],
	left: [JULU, /巨鹿 2024/, /Julu 2024/],
	right: [JULU, /巨鹿 2024/, /Julu 2024/],
	lit: [JULU, /巨鹿 2024/, /Julu 2024/],
	own: ['130529-300', /巨鹿 300/, /Julu 300/],
	part: ['villages', /\p{Script=Han}/u, /[A-Z]/],
	purpose: ['villages', /村/, /[Vv]illage/],
	kind: ['', /\p{Script=Han}/u, /[A-Za-z]/],
	has: ['indicator', /绩效指标/, /with indicators/],
	severity: ['high', /：高/, /: high/],
	certainty: ['fact', /：事实/, /: fact/],
	rule: ['truncated-text', /\p{Script=Han}/u, /[A-Z]/],
	shape: ['many', /分布/, /Distribution/],
	within: ['13', /河北/, /Hebei/],
	q: ['村', /：村/, /: 村/],
	find: ['村', /：村/, /: 村/],
}
/** Words that a reader or a program gave: no sentence of ours. */
const GIVEN = new Set(['q', 'find', 'table', 'since', 'row', 'like', 'focus'])

test.for(views.map((view) => [view.id, view] as const))(
	'%s: the head of its files says every choice in words',
	async ([, view]) => {
		const params = Object.entries(
			view.params as Readonly<Record<string, Param<unknown> & { readonly options?: readonly string[] }>>,
		)
		for (const [key, param] of params) {
			const raws = [...(param.options ?? []), ...(FURTHER[key]?.[0] ? [FURTHER[key][0]] : [])]
			for (const raw of raws.filter((value) => param.read(value) !== undefined)) {
				const shown = await shownAt(view, new URLSearchParams({ [key]: raw }))
				for (const locale of LOCALES) expectWords(view, key, raw, shown, locale)
			}
		}
	},
)

function expectWords(view: AnyView, key: string, raw: string, shown: ViewResult, locale: Locale): void {
	const it = ofView(shown, [], locale)
	const [lead = '', ...choices] = it.shown?.().choices ?? []
	const where = `${view.id} ${key}=${raw} ${locale}`
	for (const line of [lead, ...choices, ...(it.choices ?? [])]) {
		expect(line, where).not.toMatch(/undefined|null|NaN|\[object/)
		if (line === lead) continue
		const [label = ''] = line.split(/：|: /)
		expect(label, `${where}: ${line}`).toMatch(locale === 'zh' ? /^\p{Script=Han}/u : /^[\p{Lu}“]/u)
		if (!GIVEN.has(key) && locale === 'zh') expect(line, where).not.toMatch(/[a-z]{3,}/)
	}
	const expected = FURTHER[key]?.[locale === 'zh' ? 1 : 2]
	// A selection that does not narrow this view is no choice of it.
	const isTold =
		choices.some((line) => expected?.test(line)) ||
		(key === 'pick' && !choices.some((line) => /图上|pictures/.test(line)))
	if (expected && raw === FURTHER[key]?.[0]) expect(isTold, `${where}: ${choices.join(' | ')}`).toBe(true)
}

const MAKING = { version: '1ca27d9f', synthetic: false, own: '', link: 'https://mirror.example/' }
/** Both files of a view: every column of its query, and the table as it stands on the screen. */
async function sheetsOf(view: AnyView, locale: Locale): Promise<readonly [all: Sheet, shown: Sheet]> {
	const it = ofView(await shownAt(view, new URLSearchParams()), [], locale)
	const making = { ...MAKING, locale, today: new Date('2026-11-28T12:00:00Z') }
	if (!it.shown) throw new Error(`${view.id} has no table`)
	return [answerSheet(it, making), shownSheet(it, it.shown(), making)]
}
const cellsOf = ({ cells }: Sheet, column: number) =>
	Array.from({ length: cells.length }, (_, row) => cells.cell(row, column))

describe.for(views.map((view) => [view.id, view] as const))('the files of %s', ([, view]) => {
	test.for([...LOCALES])('say in %s what each column is, no two alike, and its unit', async (locale) => {
		const [all, shown] = await sheetsOf(view, locale)
		const head = csv(all, { bom: false, notes: true, guard: true }).split('\r\n')
		const [label, yuan] = locale === 'zh' ? ['列: ', '（元）'] : ['Column: ', ' (yuan)']
		for (const { name, title } of all.columns) {
			const [line = '', ...others] = head.filter((one) =>
				one.startsWith(`# ${label}${name}${locale === 'zh' ? '：' : ': '}`),
			)
			expect(others).toEqual([])
			expect(line).toContain(title)
			expect(line.endsWith(yuan), line).toBe(view.columns.columns[name]?.kind === 'money')
			expect(line).not.toMatch(/undefined|null|NaN/)
		}
		for (const { columns } of [all, shown]) {
			const said = columns.map(({ title, unit = '' }) => `${title} ${unit}`)
			expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
		}
	})

	test.for([...LOCALES])('show words in %s where the data have keys', async (locale) => {
		const [, shown] = await sheetsOf(view, locale)
		const kinds = new Map(
			Object.entries(answerWords(view.columns, { rows: [], values: {}, disclosures: known, locale })).map(
				([name, { title }]) => [title, view.columns.columns[name]?.kind],
			),
		)
		for (const [at, { name, kind }] of shown.columns.entries()) {
			if (kind !== 'text' || kinds.get(name) === 'code') continue
			const keys = locale === 'zh' ? /^[a-z_]+$|undefined|\[object/ : /^[a-z]+_[a-z_]+$|undefined|\[object/
			expect(
				cellsOf(shown, at).filter((cell) => keys.test(String(cell ?? ''))),
				name,
			).toEqual([])
		}
	})

	test('show counts as counts, money to the cent and quotients as people read them', async () => {
		const [all, shown] = await sheetsOf(view, 'zh')
		const formats = async (sheet: Sheet) => workbook(await xlsx(sheet)).sheets[0]?.formats.slice(1) ?? []
		const allowed: Readonly<Record<string, RegExp>> = {
			count: /^0$/,
			place: /^0$/,
			money: /^#,##0(?:\.0\d)?$/,
			quotient: /^#,##0(?:\.0{1,4})?$/,
		}
		for (const row of await formats(all))
			for (const [at, { name }] of all.columns.entries())
				expect(row[at] ?? '0', name).toMatch(allowed[view.columns.columns[name]?.kind ?? ''] ?? /^/)
		for (const row of await formats(shown))
			for (const [at, { name }] of shown.columns.entries())
				expect(row[at] ?? '0', name).toMatch(/^(?:0|#,##0(?:\.0{1,8})?)$/)
		// On paper: a year is no amount, and no number is longer than it is known.
		const words = unpacked(docx(all)).get('word/document.xml')?.toString('utf8') ?? ''
		const numbers = [...words.matchAll(/<w:t xml:space="preserve">(-?[\d,]+(?:\.\d+)?)<\/w:t>/g)].map(
			([, one = '']) => one,
		)
		expect(numbers.filter((one) => /^(?:19|20)?,?\d{3}$/.test(one) && one.includes(','))).toEqual([])
		expect(numbers.filter((one) => /^-?(?:[1-9]|\d{2,}).*\.\d{5}/.test(one))).toEqual([])
	})
})
