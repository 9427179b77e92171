import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { answerPath, writeAnswer, writeAnswerSet } from '../../src/dataset/answers.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { onDemand } from '../../src/dataset/on-demand.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import type { Engine, Question } from '../../src/engine/engine.ts'
import { nameOf } from '../../src/engine/question.ts'
import { text, type Row, type Shape } from '../../src/engine/row.ts'
import { checks } from '../../src/rooms/home/intro/checks.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import vocabulary from '../../src/state/vocabulary.sql?raw'
import { evidenceQuestions } from '../../src/views/evidence/evidence-questions.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { formerNames } from '../../src/views/disclosures/sought.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { rowsOf } from '../../src/views/shapes/many.ts'
import { bound, question, type AnyView } from '../../src/views/view.ts'

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
 * disclosures side by side, a file each; of each county in the same views, and what stands behind them in Chinese, all in one.
 * @returns how many files were written
 */
export async function writeAnswers(folder: string): Promise<number> {
	const path = join(folder, 'datapackage.json')
	const manifest = await readFile(path, 'utf8')
	await rm(join(folder, dirname(answerPath(''))), { recursive: true, force: true })
	await mkdir(join(folder, dirname(answerPath(''))))
	const engine = onDemand(await openNode({ seconds: SECONDS, megabytes: 3000 }))
	const views = (await Promise.all(rooms.map(({ views }) => views()))).flat().filter(({ measure }) => measure)
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
		const write = async (asked: Question<Shape>) => {
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
		for (const view of views)
			for (const place of places) {
				const { values } = read(view.params, new URLSearchParams(place))
				await rowsOf(write, view, values, known)
				await write(notes(view.about, bound(view.params, values)))
			}
		counties = await codesOf(engine, 6)
		for (const county of counties)
			await writeFile(
				join(folder, answerPath(county)),
				await writeAnswerSet(await answersOf(engine, views, county)),
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

/** What a view asks when it is opened for a place, and the notes on it. */
function ofView(view: AnyView, place: Readonly<Record<string, string>>): readonly Question<Shape>[] {
	const { values } = read(view.params, new URLSearchParams(place))
	return [question(view, values), notes(view.about, bound(view.params, values))]
}

async function answersOf(engine: Engine, views: readonly AnyView[], county: string) {
	const answers = new Map<string, { rows: readonly Row<Shape>[]; names: readonly string[] }>()
	const ask = async (asked: Question<Shape>) => {
		const [name, names] = [nameOf(asked), Object.keys(asked.rows)]
		if (!answers.has(name)) answers.set(name, { rows: await engine.ask(asked), names })
	}
	for (const view of views) {
		const place = { c: county }
		for (const asked of ofView(view, place)) await ask(asked)
		const { values } = read(view.params, new URLSearchParams(place))
		for (const asked of await evidenceQuestions((one) => engine.ask(one), view, values, 'zh'))
			await ask(asked)
	}
	return answers
}

/** Answers for a package that was drawn before: `node data/run.mjs data/national/answers.ts <its folder>`. */
export async function main([folder = '']: readonly string[]): Promise<void> {
	console.log(`${String(await writeAnswers(folder))} answers in ${folder}`)
}
