/** What names a project in a table: groups of its code, its serial number, and the name; a page break may leave any of them out. */
export interface ProjectCell {
	readonly groups: readonly string[]
	readonly serial: string | null
	readonly name: string
	readonly printed: string
}

export interface Amount {
	readonly printed: string
	readonly cents: bigint
}

/** What stands on one page of one project: its cells left of the indicators, and the rows down to the next such cells. */
export interface Piece {
	/** A blank line stands before it: the table goes on, on a new page. */
	readonly afterBreak: boolean
	readonly project: ProjectCell | null
	readonly category: string
	readonly amount: Amount | null
	/** The amount column holds something that is not an amount. */
	readonly oddAmount: string | null
	readonly objective: string
	/** The weights of its indicators, in hundredths; null where one of them cannot be read. */
	readonly weight: number | null
	/** 1-based lines. */
	readonly first: number
	readonly last: number
}

/** The code that the integrated budget system gives a project: groups of eight, and a serial number before the name. */
const CODE = /^((?:[\dA-Z]{8}\s*)+)(?:(\d{5})\s*[-－—]\s*(.*))?$/su

/** Whether a cell begins with such a code. */
export const isCoded = (text: string): boolean => CODE.test(text)

/** A cell that names a project, taken apart. */
export function projectCell(printed: string): ProjectCell {
	const [, groups = '', serial = null, name = ''] = CODE.exec(printed) ?? []
	return groups
		? { groups: groups.replace(/\s/g, '').match(/.{8}/g) ?? [], serial, name, printed }
		: { groups: [], serial: null, name: printed, printed }
}
