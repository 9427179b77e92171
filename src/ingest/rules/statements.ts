import type { AmountUnit } from '../../base/money.ts'
import type { Rule } from './rule.ts'

const UNIT_REASON = {
	zh: '单位只按印出的或可证明的读取，从不按惯例推定：元与万元相差一万倍',
	en: 'A unit is what is printed or proved, never what is usual: 元 and 万元 are ten thousand times apart',
}
const PLACE_REASON = {
	zh: '文件中的每个数字或成为一行，或在此报告，不会无声丢失',
	en: 'Every number of a document becomes a row or is told of here; none is lost in silence',
}

interface Table {
	readonly table: string
}

interface UnitOfTable extends Table {
	readonly line: number
	readonly unit: AmountUnit | null
	readonly printedUnit: AmountUnit | null
	readonly total: string
}

/** Amounts whose unit nothing tells. */
export const unitUnknown: Rule<Table> = {
	id: 'unit-unknown',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '没有印出金额单位', en: 'No unit of amounts is printed' },
	reason: UNIT_REASON,
	sentence: {
		zh: ({ table }) => `“${table}”没有印出金额单位，也没有别处可以证明；金额记为未知，可能是元或万元。`,
		en: ({ table }) =>
			`“${table}” prints no unit of its amounts and nothing proves one; they are recorded as unknown, 元 or 万元.`,
	},
}

/** A unit proved by the same sum elsewhere. */
export const unitInferred: Rule<UnitOfTable> = {
	id: 'unit-inferred',
	kind: 'quality',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '由同一合计证明的单位', en: 'A unit proved by the same total elsewhere' },
	reason: UNIT_REASON,
	sentence: {
		zh: ({ table, line, unit }) =>
			`“${table}”没有印出金额单位；第 ${String(line)} 行以${unit ?? ''}印出同一合计，按此读取。`,
		en: ({ table, line, unit }) =>
			`“${table}” prints no unit of its amounts; line ${String(line)} prints the same total in ${unit ?? ''}, and so it was read.`,
	},
}

/** A printed unit that the same sum elsewhere, or what a department can have, contradicts. */
export const unitContradicted: Rule<UnitOfTable> = {
	id: 'statement-unit-contradicted',
	kind: 'conflict',
	severity: 'high',
	certainty: 'inference',
	name: { zh: '印出的单位与别处矛盾', en: 'A printed unit that is contradicted' },
	reason: UNIT_REASON,
	sentence: {
		zh: ({ table, line, unit, printedUnit, total }) =>
			unit
				? `“${table}”印的单位是${printedUnit ?? ''}，而第 ${String(line)} 行以${unit}印出同一合计；按${unit}读取。`
				: `“${table}”印的单位是${printedUnit ?? ''}，合计 ${total} 按此不可能是一个部门的收支；金额记为未知。`,
		en: ({ table, line, unit, printedUnit, total }) =>
			unit
				? `“${table}” prints ${printedUnit ?? ''} as its unit, while line ${String(line)} prints the same total in ${unit}; it was read in ${unit}.`
				: `“${table}” prints ${printedUnit ?? ''} as its unit, in which its total ${total} cannot be what a department has; its amounts are recorded as unknown.`,
	},
}

/** Columns told by what is usual beside where they stand. */
export const columnInferred: Rule<Table> = {
	id: 'column-inferred',
	kind: 'repair',
	severity: 'medium',
	certainty: 'inference',
	name: { zh: '推断的栏目', en: 'Columns that were inferred' },
	reason: {
		zh: '文本转换会移动各栏的位置；几乎没有部门填写的栏目让位于相邻的常用栏目，并在此说明',
		en: 'Conversion to text moves columns; one that hardly any department fills gives way to its neighbour that most do, and that is told',
	},
	sentence: {
		zh: ({ table }) => `“${table}”在转换中各栏有移动，个别栏目按常用栏目推断，请对照原文。`,
		en: ({ table }) =>
			`The columns of “${table}” were moved in conversion; some were told by what is usual. Compare the source.`,
	},
}

/** Numbers of a table whose column nothing tells. */
export const columnUnread: Rule<Table & { readonly count: number }> = {
	id: 'column-unread',
	kind: 'quality',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '说不出属于哪一栏的数字', en: 'Numbers whose column cannot be told' },
	reason: PLACE_REASON,
	sentence: {
		zh: ({ table, count }) => `“${table}”有 ${String(count)} 个数字没有读入，因为说不出它们属于哪一栏。`,
		en: ({ table, count }) =>
			`${String(count)} numbers of “${table}” were not read, since nothing tells their column.`,
	},
}

/** The same statement of the same department once more. */
export const statementRepeated: Rule<Table & { readonly line: number; readonly isSame: boolean }> = {
	id: 'statement-repeated',
	kind: 'conflict',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '同一报表出现两次', en: 'A statement printed twice' },
	reason: {
		zh: '同一部门的同一报表只能计一次',
		en: 'A statement of a department can be counted once only',
	},
	sentence: {
		zh: ({ table, line, isSame }) =>
			`“${table}”与第 ${String(line)} 行起的表是同一张报表，${isSame ? '内容相同' : '内容不同'}；只计前一张。`,
		en: ({ table, line, isSame }) =>
			`“${table}” is the same statement as the table from line ${String(line)} on, with ${isSame ? 'the same' : 'other'} rows; only the first is counted.`,
	},
}

/** A table of codes that is none of the statements. */
export const tableNotRead: Rule<Table & { readonly rows: number }> = {
	id: 'table-not-read',
	kind: 'quality',
	severity: 'medium',
	certainty: 'fact',
	name: { zh: '没有读入的表', en: 'A table that was not read' },
	reason: PLACE_REASON,
	sentence: {
		zh: ({ table, rows }) => `“${table}”有 ${String(rows)} 行，不是能识别的报表，没有读入。`,
		en: ({ table, rows }) =>
			`“${table}” has ${String(rows)} rows and is no statement that is known; it was not read.`,
	},
}

export const statementRules = [
	unitUnknown,
	unitInferred,
	unitContradicted,
	columnInferred,
	columnUnread,
	statementRepeated,
	tableNotRead,
]
