import type { Value } from '../../engine/engine.ts'
import { bare, preparation, remarks, used, type Repeat } from './script.ts'

/** A Python script that leaves the answer in a data frame; needs the packages duckdb and pandas. */
export function python(repeat: Repeat): string {
	const values = used(repeat).map(([name, value]) => `    ${quoted(name)}: ${literal(value)},\n`)
	const given = values.length ? `\nvalues = {\n${values.join('')}}` : ''
	return `${remarks(repeat, '#')}# pip install duckdb pandas
import duckdb

con = duckdb.connect()
${preparation(repeat)
	.map((sql) => `con.execute(${long(sql)})\n`)
	.join('')}
query = ${long(bare(repeat.sql))}${given}
answer = con.execute(query${values.length ? ', values' : ''}).df()
print(answer)
`
}

const literal = (value: Value): string =>
	value === null ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : quoted(String(value))

/** A string of JSON is a string of Python. */
const quoted = (text: string): string => JSON.stringify(text)

const long = (text: string): string =>
	text.includes('\n')
		? `"""\n${text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}\n"""`
		: quoted(text)
