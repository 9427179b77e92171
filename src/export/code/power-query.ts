import type { ColumnKind } from '../../base/result.ts'
import type { Sheet } from '../sheet.ts'
import { remarks } from './script.ts'

/** A query in M (Excel and Power BI: Get Data, Blank Query, Advanced Editor) that reads the CSV of the same download, typed. */
export function powerQuery(sheet: Omit<Sheet, 'cells'>, file: string): string {
	const types = sheet.columns.map(({ name, kind }) => `        {${quoted(name)}, ${TYPES[kind]}}`)
	return `${remarks({ ...sheet, base: '' }, '//')}// Reads ${plain(file)} (CSV without notes above its header); put the folder it lies in below.
let
    Folder = "C:\\Users\\me\\Downloads\\",
    Lines = Csv.Document(File.Contents(Folder & ${quoted(file)}), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Named = Table.PromoteHeaders(Lines, [PromoteAllScalars = false]),
    Blank = Table.ReplaceValue(Named, "", null, Replacer.ReplaceValue, Table.ColumnNames(Named)),
    Typed = Table.TransformColumnTypes(Blank, {
${types.join(',\n')}
    }, "en-US")
in
    Typed
`
}

/** What M calls a kind; amounts are whole cents in a double, exact up to 90 million million yuan. */
const TYPES: Readonly<Record<ColumnKind, string>> = {
	integer: 'type number',
	decimal: 'type number',
	double: 'type number',
	boolean: 'type logical',
	date: 'type date',
	timestamp: 'type text',
	text: 'type text',
	nested: 'type text',
	other: 'type text',
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')

/** A text of M: quotes are doubled, and what begins with `#(` is an escape. */
const quoted = (text: string): string =>
	`"${text
		.replaceAll('"', '""')
		.replaceAll('#(', '#(#)(')
		.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => `#(${sign.charCodeAt(0).toString(16).padStart(4, '0')})`)}"`
