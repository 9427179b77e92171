import type { AmountUnit } from '../../base/money.ts'
import type { Place, PrintedOwner, Reading } from '../reading.ts'
import type { FormAmount, FormFacts } from './form.ts'
import type { ReadIndicator } from './indicator.ts'
import type { MendedLabel } from './mended-labels.ts'
import type { PrintedCode } from './project-code.ts'
import type { Token } from './token.ts'

/** The name of a project whose form has lost it. */
export const NAMELESS = '—'

type ProjectOrigin = Extract<Reading, { readonly table: 'project' }>['row']['origin']

/** What a form prints of the identity of its project. */
export interface PrintedIdentity {
	/** The line of its code, or of its name where it prints none. */
	readonly line: number
	readonly code: PrintedCode | null
	/** The name in the cell of the form, where a title names the project as well; else null. */
	readonly name: string | null
}

/** A project as a form, a table or a text tells it, before it becomes rows. */
export interface FoundProject {
	readonly name: Token
	readonly line_start: number
	readonly line_end: number
	readonly kind: 'project' | 'earmarked' | 'task'
	readonly code: string | null
	readonly category: string | null
	/** The amount of the budget year; its `yuan` is null where the unit is not printed or the digits cannot be read. */
	readonly amount: FormAmount | null
	/** The unit that is printed for the amount; null where none is. */
	readonly unit: AmountUnit | null
	readonly form: FormFacts | null
	readonly objective: string | null
	readonly use: string | null
	readonly period: string | null
	readonly indicators: readonly ReadIndicator[]
	readonly owner: PrintedOwner
	/** The supervising department and the unit that carries the project out, where a form prints them. */
	readonly offices: { readonly supervisor: string | null; readonly unit: string | null }
	/** All that is printed of it, to know the same form when it is printed twice. */
	readonly print: string
	readonly tokens: readonly Token[]
	/** The number that its form prints before its name (任务3:…). */
	readonly number?: number
	/** What its form prints of its code and name. */
	readonly printedIdentity?: PrintedIdentity
	/** The cell that names it, with its code. */
	readonly printedName?: string
	/** Put together from parts that pages cut: how far that is proved, and what must be said of it. */
	readonly overPages?: {
		readonly origin: ProjectOrigin
		readonly notes: readonly Extract<Reading, { readonly table: 'finding' }>[]
	}
	/** Its indicators were read without the header of their table. */
	readonly headerLost?: boolean
	/** Where its form prints the heading of its indicators, or labels of their classes. */
	readonly heading?: Place
}

/** A total that a table or a sentence prints over projects. */
export interface FoundTotal {
	readonly label: string
	readonly amount: FormAmount
	/** How many projects were found before it. */
	readonly after: number
	/** How many projects it says there are. */
	readonly count: number | null
	/** How many projects there are in the table that prints it as the total of all. */
	readonly over?: number
}

/** What a document tells of projects and of targets, in the order of the document. */
export interface Targets {
	readonly projects: readonly FoundProject[]
	readonly totals: readonly FoundTotal[]
	/** Indicators of the whole department. */
	readonly department: readonly ReadIndicator[]
	/** The fields of forms that name no project, such as those of the whole department. */
	readonly departmentForms: readonly FormFacts[]
	/** Parts that print classes of indicators and could not be read. */
	readonly unread: readonly (readonly Token[])[]
	/** Labels of classes that were put right. */
	readonly mended: readonly MendedLabel[]
	/** What must be said of tables of projects themselves. */
	readonly notes: readonly Reading[]
	/** What of forms and tables ended in no row. */
	readonly unused: readonly Token[]
}
