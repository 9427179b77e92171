import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { byCounty } from './by-county.ts'
import { answerPath, writeAnswer, writeAnswerSet } from '../../src/dataset/answers.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { onDemand } from '../../src/dataset/on-demand.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import type { Ask, Engine, Question } from '../../src/engine/engine.ts'
import { nameOf } from '../../src/engine/question.ts'
import { text, type Row, type Shape } from '../../src/engine/row.ts'
import { checks } from '../../src/rooms/home/intro/checks.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import vocabulary from '../../src/state/vocabulary.sql?raw'
import { evidenceQuestions } from '../../src/views/evidence/evidence-questions.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { formerNames } from '../../src/views/disclosures/sought.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { rowsOf } from '../../src/views/shapes/many.ts'
import { bound, type AnyView } from '../../src/views/view.ts'

/** An answer that takes more bytes is left to the engine: fetching it whole is no head start. */
const MOST = 1_500_000
const SECONDS = 300

/** What a page asks before it shows anything of a country, whatever was chosen. */
const COMMON: readonly Question<Shape>[] = [
	disclosures,
	{ sql: vocabulary, rows: { list: text, code: text }, values: {} },
	formerNames,
	checks,
]

/**
 * Answers in advance what a page asks first, by the view's own SQL on the engine of the page, and lists the answers in the
 * manifest: the first picture waits for no engine then. Of the country and of each province in every view that sets many
 * disclosures side by side or lists their rows in pages, a file each; of each county in those that set side by side, and what
 * stands behind them in Chinese, and in those that a room opens with, all in one.
 * @returns how many files were written
 */
export async function writeAnswers(folder: string): Promise<number> {
	const path = join(folder, 'datapackage.json')
	const manifest = await readFile(path, 'utf8')
	await rm(join(folder, dirname(answerPath(''))), { recursive: true, force: true })
	await mkdir(join(folder, dirname(answerPath(''))))
	const engine = onDemand(await openNode({ seconds: SECONDS, megabytes: 3000 }))
	const all = await Promise.all(rooms.map(({ views }) => views()))
	const views = all.flat().filter(({ measure }) => measure)
	const ofPlaces = all.flat().filter(({ measure, listing }) => measure ?? listing)
	const opened = all.flatMap(([first]) => (first && !first.measure && 'c' in first.params ? [first] : []))
	const written: string[] = []
	let counties: readonly string[]
	try {
		await load(
			engine,
			readManifest(manifest, path),
			(file) => readFile(join(folder, file)),
			() => undefined,
		)
		const provinces = await codesOf(engine, 2)
		const places = [{}, ...provinces.map((c) => ({ c }))]
		const write = async <S extends Shape>(asked: Question<S>) => {
			const rows = await engine.ask(asked)
			const name = nameOf(asked)
			const bytes = await writeAnswer(rows, Object.keys(asked.rows))
			if (bytes.length > MOST || written.includes(name)) return rows
			await writeFile(join(folder, answerPath(name)), bytes)
			written.push(name)
			return rows
		}
		for (const asked of COMMON) await write(asked)
		const known = await engine.ask(disclosures)
		for (const view of ofPlaces)
			for (const place of places)
				await askView(write, view, read(view.params, new URLSearchParams(place)).values, known)
		counties = await codesOf(engine, 6)
		for (const group of byCounty(engine.ask, counties, known))
			for (const county of group.counties)
				await writeFile(
					join(folder, answerPath(county)),
					await writeAnswerSet(await answersOf(group.ofCounty(county), views, opened, county, known)),
				)
	} finally {
		await engine.close()
	}
	const listed = { ...(JSON.parse(manifest) as object), answers: written, answered_counties: counties }
	await writeFile(path, `${JSON.stringify(listed, null, '\t')}\n`)
	return written.length + counties.length
}

/** Codes of the places that disclosed something, by so many digits. */
async function codesOf(engine: Engine, digits: 2 | 6): Promise<readonly string[]> {
	const sql = 'SELECT DISTINCT left(county_code, $digits::INTEGER) AS code FROM disclosure ORDER BY code'
	return (await engine.ask({ sql, rows: { code: text }, values: { digits } })).map(({ code }) => code)
}

/** Has `ask` answer what a view asks when it is opened with these values, and the notes on it. */
async function askView(
	ask: Ask,
	view: AnyView,
	values: ReturnType<typeof read<AnyView['params']>>['values'],
	known: readonly Disclosure[],
): Promise<void> {
	await rowsOf(ask, view, values, known)
	await ask(notes(view.about, bound(view.params, values)))
}

/**
 * Answers to what is asked first of a county, by the names of the questions: in views with what stands behind them, and in
 * those that are `opened`.
 */
async function answersOf(
	ofCounty: Ask,
	views: readonly AnyView[],
	opened: readonly AnyView[],
	county: string,
	known: readonly Disclosure[],
) {
	const answers = new Map<string, { rows: readonly Row<Shape>[]; names: readonly string[] }>()
	const ask = async <S extends Shape>(asked: Question<S>) => {
		const name = nameOf(asked)
		const rows = (answers.get(name)?.rows as Row<S>[] | undefined) ?? (await ofCounty(asked))
		answers.set(name, { rows, names: Object.keys(asked.rows) })
		return rows
	}
	const valuesOf = (view: AnyView) => read(view.params, new URLSearchParams({ c: county })).values
	for (const view of opened) await askView(ask, view, valuesOf(view), known)
	for (const view of views) {
		const values = valuesOf(view)
		await askView(ask, view, values, known)
		// What names its disclosures is a few blocks, and another question for each county.
		for (const asked of await evidenceQuestions(ask, view, values, 'zh'))
			if (asked.values['document'] === '') await ask(asked)
	}
	return answers
}

/** Answers for a package that was drawn before: `node data/run.mjs data/national/answers.ts <its folder>`. */
export async function main([folder = '']: readonly string[]): Promise<void> {
	console.log(`${String(await writeAnswers(folder))} answers in ${folder}`)
}
