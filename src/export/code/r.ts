import { executed, preparation, remarks, type Repeat } from './script.ts'

/** An R script that leaves the answer in a data frame; needs the package duckdb. */
export function r(repeat: Repeat): string {
	const statements = [...preparation(repeat), ...executed(repeat)]
	return `${remarks(repeat, '#')}# install.packages("duckdb")
library(duckdb)

con <- dbConnect(duckdb())
${statements
	.slice(0, -1)
	.map((sql) => `invisible(dbExecute(con, ${raw(sql)}))\n`)
	.join('')}
answer <- dbGetQuery(con, ${raw(statements.at(-1) ?? '')})
print(answer)
dbDisconnect(con, shutdown = TRUE)
`
}

/** A raw string (R 4.0), with as many dashes as the text does not contain. */
function raw(text: string): string {
	// In a raw string R reads it as the end of a line.
	if (text.includes('\r')) return JSON.stringify(text)
	let dashes = ''
	while (text.includes(`)${dashes}"`)) dashes += '-'
	return `r"${dashes}(${text})${dashes}"`
}
