import type { Value } from '../../engine/engine.ts'
import { asking, preparation, remarks, type Repeat } from './script.ts'

/** A Python script that leaves the answer in a data frame; needs the packages duckdb and pandas. */
export function python(repeat: Repeat): string {
	const { sql, values } = asking(repeat)
	const lines = values.map(([name, value]) => `    ${quoted(name)}: ${literal(value)},\n`)
	const given = values.length ? `\nvalues = {\n${lines.join('')}}` : ''
	return `${remarks(repeat, '#')}# pip install duckdb pandas
import duckdb

con = duckdb.connect()
${preparation(repeat)
	.map((one) => `con.execute(${long(one)})\n`)
	.join('')}
query = ${long(sql)}${given}
answer = con.execute(query${values.length ? ', values' : ''}).df()
print(answer)
`
}

function literal(value: Value): string {
	if (value === null) return 'None'
	if (typeof value === 'boolean') return value ? 'True' : 'False'
	if (typeof value === 'number') return String(value)
	return quoted(typeof value === 'string' ? value : value.text)
}

/** A string of JSON is a string of Python. */
const quoted = (text: string): string => JSON.stringify(text)

function long(text: string): string {
	if (!text.includes('\n')) return quoted(text)
	const escaped = text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('"""', '\\"\\"\\"')
	return `"""\n${escaped.replace(/"$/, '\\"')}\n"""`
}
