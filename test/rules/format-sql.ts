import { readFile, writeFile } from 'node:fs/promises'
import { sources } from './sources.ts'
import { laid } from './sql.ts'

/** The second half of `npm run format`: writes every `.sql` file of the sources as the rule wants it laid out. */
export async function main(): Promise<void> {
	for (const path of Object.keys(sources(['src'], /\.sql$/))) {
		const sql = await readFile(path, 'utf8')
		const formatted = laid(sql)
		if (formatted !== sql) {
			await writeFile(path, formatted)
			console.log(path)
		}
	}
}
