import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildNational } from '../../data/national/build.ts'
import { compareCountry } from './country.ts'

/**
 * A made-up country of another size stands in `COUNTRY`, the folder of its package; without, a small one is drawn. `COMPARED` is
 * a file that keeps what was compared: a run that is stopped goes on there.
 */
const { COUNTRY: given, COMPARED: journal } = process.env
// The seed of the country; property tests have none of their own.
const seed = 1
const started = performance.now()
const tell = (line: string) => {
	console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(6)} s  ${line}`)
}

test(
	'the questions about a made-up country are answered alike by three engines',
	{ timeout: given ? 14_400_000 : 600_000 },
	async () => {
		const folder = given ?? (await mkdtemp(join(tmpdir(), 'country-')))
		try {
			if (!given) await buildNational({ counties: 4, departments: 1, years: 1, seed }, folder)
			// Behind the numbers of a large country stand all its rows.
			const { questions, counted, differences } = await compareCountry(folder, {
				evidenceOfAll: !given,
				journal,
				tell,
			})
			tell(`${folder}: ${counted}`)
			expect(differences).toEqual([])
			expect(questions).toBeGreaterThan(150)
		} finally {
			if (!given) await rm(folder, { recursive: true })
		}
	},
)
