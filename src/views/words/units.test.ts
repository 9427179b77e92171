import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { unitInEnglish } from './text.ts'

test('what the published documents count by has an English name, but for names of their own', () => {
	const file = new URL('../../../data/normalized/unit_cost.csv', import.meta.url)
	const { data } = Papa.parse<{ per: string; period: string }>(readFileSync(file, 'utf8'), {
		header: true,
		skipEmptyLines: true,
	})
	const units = new Set(data.flatMap(({ per, period }) => [per, period]).filter(Boolean))
	expect(units.size).toBeGreaterThan(15)
	expect([...units].filter((unit) => unitInEnglish(unit) === unit).sort()).toEqual(
		['和谐社区', '重构村', '非重构村(社区)'].sort(),
	)
	expect(unitInEnglish('人')).toBe('person')
})
