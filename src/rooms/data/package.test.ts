import { expect, test } from 'vitest'
import { tablesOf } from './package.ts'

const file = (name: string, format: string) => ({ name, format, path: `${name}.${format}`, bytes: 1 })

test('a table is one, in whichever formats it comes', () => {
	const [csv, parquet, alone] = [
		file('county', 'csv'),
		file('county-parquet', 'parquet'),
		file('rule-parquet', 'parquet'),
	]
	expect(tablesOf([csv, file('huangyuan', 'txt'), alone, parquet, file('first-duckdb', 'duckdb')])).toEqual([
		{ table: 'county', csv, parquet },
		{ table: 'rule', parquet: alone },
	])
})
