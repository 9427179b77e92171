import { unpacked } from './unzip.ts'

type Cell = string | number | boolean | null

interface WorkbookSheet {
	readonly name: string
	readonly rows: readonly (readonly Cell[])[]
	/** How each cell shows its number; null where nothing is said. */
	readonly formats: readonly (readonly (string | null)[])[]
}

/** A workbook read from its XML by hand; `xml` is all its sheets as written. */
export function workbook(bytes: Uint8Array): {
	readonly sheets: readonly WorkbookSheet[]
	readonly xml: string
} {
	const files = unpacked(bytes)
	const part = (path: string) => files.get(path)?.toString('utf8') ?? ''
	const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
		plain(name),
	)
	const shared = [
		...part('xl/sharedStrings.xml').matchAll(/<si>(?:<t[^>]*\/>|<t[^>]*>([\s\S]*?)<\/t>)<\/si>/g),
	].map(([, text = '']) => plain(text))
	const formats = styles(part('xl/styles.xml'))
	const xmls = names.map((_, at) => part(`xl/worksheets/sheet${String(at + 1)}.xml`))
	const sheets = xmls.map((xml, at) => {
		const width = columnOf(/<dimension ref="A1:([A-Z]+)/.exec(xml)?.[1] ?? 'A')
		const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, cells = '']) => {
			const found = [...cells.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(?:<v>([\s\S]*?)<\/v>)?<\/c>)/g)]
			return Array.from({ length: width }, (_, column) => {
				const [, , attributes = '', value] =
					found.find(([, letter]) => columnOf(letter ?? '') === column + 1) ?? []
				const format = formats[Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? null
				return { cell: cellOf(/ t="(\w+)"/.exec(attributes)?.[1], value, shared), format }
			})
		})
		return {
			name: names[at] ?? '',
			rows: rows.map((row) => row.map(({ cell }) => cell)),
			formats: rows.map((row) => row.map(({ format }) => format)),
		}
	})
	const other = ['xl/sharedStrings.xml', 'docProps/core.xml', 'xl/workbook.xml'].map(part)
	return { sheets, xml: [...xmls, ...other].join('') }
}

/** The number of a column by its letters: A is 1, AA is 27. */
const columnOf = (letters: string): number =>
	[...letters].reduce((before, letter) => before * 26 + letter.charCodeAt(0) - 64, 0)

function cellOf(type: string | undefined, value: string | undefined, shared: readonly string[]): Cell {
	if (value === undefined) return null
	if (type === 's') return shared[Number(value)] ?? null
	if (type === 'b') return value === '1'
	if (type === undefined || type === 'n') return Number(value)
	throw new Error(`a cell of type ${type}`)
}

function styles(xml: string): readonly (string | null)[] {
	const codes = new Map(
		[...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [
			id,
			plain(code),
		]),
	)
	const [, list = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml) ?? []
	return [...list.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id = '']) => codes.get(id) ?? null)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as XML and then the format mean it. Line ends in XML are one character. */
const plain = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_, name: string) =>
			name.startsWith('#')
				? String.fromCodePoint(Number(name.replace(/^#/, '').replace(/^x/i, '0x')))
				: (ENTITIES[name] ?? name),
		)
		.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
