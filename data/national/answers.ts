import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { answerPath, writeAnswer } from '../../src/dataset/answers.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { onDemand } from '../../src/dataset/on-demand.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import type { Engine, Question } from '../../src/engine/engine.ts'
import { nameOf } from '../../src/engine/question.ts'
import { text, type Shape } from '../../src/engine/row.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import vocabulary from '../../src/state/vocabulary.sql?raw'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import formerNames from '../../src/views/filter/finder/former-names.sql?raw'
import { notes } from '../../src/views/notes/notes.ts'
import { bound, question } from '../../src/views/view.ts'

/** An answer that takes more bytes is left to the engine: fetching it whole is no head start. */
const MOST = 1_500_000
const SECONDS = 300

/** What a page asks before it shows anything of a country, whatever was chosen. */
const COMMON: readonly Question<Shape>[] = [
	disclosures,
	{ sql: vocabulary, rows: { list: text, code: text }, values: {} },
	{
		sql: formerNames,
		rows: { county_code: text, code: text, name: text, name_pinyin: text, name_initials: text },
		values: {},
	},
]

/**
 * Answers in advance what a page asks first of the country and of each province, in every view that sets many disclosures
 * side by side, by the view's own SQL on the engine of the page, and lists the answers in the manifest: the first picture
 * waits for no engine then.
 * @returns how many were written
 */
export async function writeAnswers(folder: string): Promise<number> {
	const path = join(folder, 'datapackage.json')
	const manifest = await readFile(path, 'utf8')
	await rm(join(folder, dirname(answerPath(''))), { recursive: true, force: true })
	await mkdir(join(folder, dirname(answerPath(''))))
	const engine = onDemand(await openNode({ seconds: SECONDS, megabytes: 3000 }))
	const written: string[] = []
	try {
		await load(
			engine,
			readManifest(manifest, path),
			(file) => readFile(join(folder, file)),
			() => undefined,
		)
		for (const asked of await questionsOf(engine)) {
			const name = nameOf(asked)
			const bytes = await writeAnswer(await engine.ask(asked), Object.keys(asked.rows))
			if (bytes.length > MOST || written.includes(name)) continue
			await writeFile(join(folder, answerPath(name)), bytes)
			written.push(name)
		}
	} finally {
		await engine.close()
	}
	const listed = { ...(JSON.parse(manifest) as object), answers: written }
	await writeFile(path, `${JSON.stringify(listed, null, '\t')}\n`)
	return written.length
}

async function questionsOf(engine: Engine): Promise<readonly Question<Shape>[]> {
	const sql = 'SELECT DISTINCT left(county_code, 2) AS code FROM disclosure ORDER BY code'
	const provinces = await engine.ask({ sql, rows: { code: text }, values: {} })
	const places = [{}, ...provinces.map(({ code }) => ({ c: code }))]
	const views = (await Promise.all(rooms.map(({ views }) => views()))).flat().filter(({ measure }) => measure)
	const ofViews = views.flatMap((view) =>
		places.flatMap((place) => {
			const { values } = read(view.params, new URLSearchParams(place))
			return [question(view, values), notes(view.about, bound(view.params, values))]
		}),
	)
	return [...COMMON, ...ofViews]
}

/** Answers for a package that was drawn before: `node data/run.mjs data/national/answers.ts <its folder>`. */
export async function main([folder = '']: readonly string[]): Promise<void> {
	console.log(`${String(await writeAnswers(folder))} answers in ${folder}`)
}
