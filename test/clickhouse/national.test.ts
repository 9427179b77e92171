import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildNational } from '../../data/national/build.ts'
import { compared, openOpinions } from './opinions.ts'
import { recorded } from './questions.ts'

/** A made-up country of another size stands in `COUNTRY`, the folder of its package; without, a small one is drawn. */
const given = process.env['COUNTRY']
// The seed of the country; property tests have none of their own.
const seed = 1

test(
	'the questions about a made-up country are answered alike by three engines',
	{
		timeout: given ? 7_200_000 : 600_000,
	},
	async () => {
		const folder = given ?? (await mkdtemp(join(tmpdir(), 'country-')))
		if (!given) {
			await buildNational({ counties: 4, departments: 1, years: 1, seed }, folder)
		}
		const opinions = await openOpinions(folder, ['similar_text'])
		try {
			const answer = await opinions.native.runAndReadAll(
				'SELECT county_code FROM county ORDER BY county_code',
			)
			const codes = answer.getRows().map(([code]) => String(code))
			const questions = recorded(opinions.page.ask, {
				counties: [codes.at(0) ?? '', `${codes.at(1) ?? ''}.${codes.at(-1) ?? ''}`],
				links: '',
				// The page makes the pairs of alike texts that the package leaves out; a server has none.
				without: ['wording'],
				evidenceOfAll: !given,
			})
			const { questions: count, counted, differences } = await compared(questions, opinions)
			console.log(`${folder}: ${counted}`)
			expect(differences).toEqual([])
			expect(count).toBeGreaterThan(150)
		} finally {
			await opinions.close()
			if (!given) await rm(folder, { recursive: true })
		}
	},
)
