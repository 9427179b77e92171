import { beforeAll, expect, test } from 'vitest'
import { reference } from '../../../data/inputs.ts'
import { openFile } from '../formats/open.ts'
import { readFile } from '../read-file.ts'
import type { Reference } from '../reference.ts'
import type { Mapping } from './mapping.ts'
import { mappingOffers } from './propose.ts'

let known: Reference
beforeAll(async () => {
	known = await reference('data/reference')
})

async function opened(text: string) {
	const [one] = await openFile({ name: '人口.csv', bytes: new TextEncoder().encode(text) })
	if (one?.outcome !== 'opened') throw new Error('not opened')
	return one
}

const read = async (text: string, mapping: Mapping, year?: number) =>
	readFile(
		{ opened: await opened(text), sha256: 'ab'.repeat(32), mapping, answers: year ? { year } : {} },
		known,
		(id) => id,
	)

const YEARBOOK = `县市区,年份,年末常住人口（万人）,行政村,备注
巨鹿县,2023,34.12,291,
640221,2023,27.5,,区划代码
无此县,2023,10,5,
湟源县,,10,5,
遂溪县,2023,约七十,322,
遂溪县,2023年,70,322,又一行
`

test('a table of a yearbook is proposed, and each of its rows is read or says why not', async () => {
	const [offer] = mappingOffers((await opened(YEARBOOK)).document, known)
	expect(offer?.fitting).toBe('denominator')
	const columns = {
		县市区: 'county',
		年份: 'year',
		'年末常住人口（万人）': 'resident_population',
		行政村: 'villages',
	}
	expect(offer?.proposals.denominator).toEqual(columns)
	const made = await read(YEARBOOK, { rows: 'denominator', columns })
	if (made.outcome === 'refused') throw new Error(made.message_en)
	expect(made.documents).toEqual([])
	expect(
		made.denominators?.map(({ county_code, measure, year, value, unit }) => [
			county_code,
			measure,
			year,
			value,
			unit,
		]),
	).toEqual([
		['130529', 'resident_population', 2023, 341_200, '人'],
		['130529', 'villages', 2023, 291, '个'],
		['640221', 'resident_population', 2023, 275_000, '人'],
		['440823', 'villages', 2023, 322, '个'],
		['440823', 'resident_population', 2023, 700_000, '人'],
	])
	expect(new Set(made.denominators?.map(({ source }) => source))).toEqual(
		new Set(['使用者的表格：人口.csv（SHA-256 abababab…）']),
	)
	expect(made.check).toEqual({
		rows: 6,
		faultCount: 4,
		faults: [
			{ line: 4, column: '县市区', value: '无此县', expected: 'county' },
			{ line: 5, column: '年份', value: '', expected: 'no_year' },
			{ line: 6, column: '年末常住人口（万人）', value: '约七十', expected: 'number' },
			{ line: 7, column: '行政村', value: '322', expected: 'said_before' },
		],
		left: ['备注'],
	})
})

test('the year that no column has is asked, and holds for every row', async () => {
	const text = 'County,Residents\n巨鹿县,"341,200"\n'
	const mapping = {
		rows: 'denominator',
		columns: { County: 'county', Residents: 'resident_population' },
	} as const
	const [offer] = mappingOffers((await opened(text)).document, known)
	expect(offer?.proposals.denominator).toEqual(mapping.columns)
	expect(await read(text, mapping)).toMatchObject({
		outcome: 'refused',
		check: { faults: [{ line: 2, expected: 'no_year' }] },
	})
	expect(await read(text, mapping, 2022)).toMatchObject({
		outcome: 'read',
		denominators: [{ county_code: '130529', year: 2022, value: 341_200 }],
	})
})
