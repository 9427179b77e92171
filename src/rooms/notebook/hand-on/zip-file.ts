import { resolved } from '../../../export/svg.ts'
import { zipped } from '../../../export/zip.ts'
import { brushOf } from '../../../views/download/theme-colours.ts'
import { text as noteWords } from '../../../views/notes/text.ts'
import { originKey } from '../../../views/origin-key.ts'
import type { Excerpt } from '../../../views/share/excerpt.ts'
import { sourcesOf } from '../../../views/share/frozen.ts'
import { still } from '../../../views/share/markup.ts'
import { text as viewWords } from '../../../views/text.ts'
import type { Table } from '../../../views/view.ts'
import { plain } from '../markdown.ts'
import { text } from '../text.ts'
import type { Collected } from './collected.ts'

/** A notebook as Markdown with its pictures beside it, in one ZIP. */
export function zipFile(all: Collected): File {
	const { locale, title, headed, parts, stamp, citation, link, version, day, synthetic } = all
	const { colour } = brushOf('light')
	const pictures: Record<string, string> = {}
	const written = parts.map((part, index) => {
		if ('markdown' in part) return part.markdown
		const { excerpt } = part
		const images = (excerpt?.pictures ?? []).map(({ caption, sentence, svg, below = [] }, at) => {
			const path = `pictures/${String(index + 1)}-${String(at + 1)}.svg`
			pictures[path] = resolved(still(svg, sentence), colour)
			return [`**${plain(caption)}**`, `![${plain(sentence)}](${path})`, ...below.map(plain)].join('\n\n')
		})
		const body = excerpt ? excerptText(excerpt, all) : [plain(text[locale].gone(part.title))]
		const heading = `## ${plain(part.title)}`
		const lead = excerpt ? [plain(excerpt.lead)] : []
		const origins = (excerpt?.pictures ?? []).flatMap((picture) => picture.origins)
		const key = originKey(origins, locale).map(
			({ fill, words }) => `${text[locale][`fill_${fill}`]} = ${words}`,
		)
		return [
			heading,
			...lead,
			...(key.length ? [listText(key)] : []),
			...images,
			...body,
			`[${text[locale].open}](<${part.link}>)`,
		].join('\n\n')
	})
	const end = [plain(stamp), plain(citation), ...(link ? [`[${text[locale].live}](<${link}>)`] : [])]
	// The reader's own first heading is the title of the page, where there is one.
	const head = [
		...(headed ? [] : [`# ${plain(title)}`]),
		...(synthetic ? [`**${plain(noteWords[locale].synthetic)}**`] : []),
	]
	const markdown = [...head, ...written, '---', ...end].join('\n\n')
	const file = zipped({ 'notebook.md': `${markdown}\n`, ...pictures }, day)
	return new File([file], `${text[locale].file}-${version}.zip`, { type: 'application/zip' })
}

function excerptText(excerpt: Excerpt, { locale, documents }: Collected): readonly string[] {
	const { table, statement, notes } = excerpt
	const sources = sourcesOf({ ...excerpt, documents, line: viewWords[locale].line })
	return [
		...(table.rows.length ? [tableText(table)] : []),
		...(statement === undefined ? [] : [`\`\`\`\`sql\n${statement}\n\`\`\`\``]),
		...(notes.length ? [listText(notes)] : []),
		...(sources.length ? [listText(sources)] : []),
	]
}

const listText = (items: readonly string[]): string => items.map((item) => `- ${plain(item)}`).join('\n')

function tableText({ columns, rows }: Table): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
	return [
		line(columns.map(({ title }) => plain(title))),
		line(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
		...rows.map((row) => line(row.map((cell) => plain(typeof cell === 'string' ? cell : cell.text)))),
	].join('\n')
}
