import { codeOf } from './code.ts'
import { isSumName } from './entry.ts'
import type { PrintedOwner } from '../reading.ts'
import type { BodyLine, FoundTable, Page } from './find.ts'
import { sidesOf, type SideColumn } from './sides.ts'

const OWNERS = ['county', 'department', 'department_code', 'year'] as const

/** A table whose rows print whose they are, with that taken out of each row: what is left is a row like any other. */
export function withOwners(table: FoundTable): FoundTable {
	const pages = table.pages.map((page) => {
		const labels = sidesOf(page)[0]?.labels ?? []
		const owners = labels.filter(({ column }) => OWNERS.some((it) => it === column.as))
		// A department beside a code is whose row it is; one that stands alone names the row.
		const isOwned =
			owners.length > 0 && labels.some(({ column }) => column.as === 'code' || column.as === 'name')
		return isOwned ? owned(page, owners) : page
	})
	return { ...table, pages }
}

function owned(page: Page, owners: readonly SideColumn[]): Page {
	const rows = page.rows.map((body) => (body.line.columns === 'index' ? ownedRow(body, owners) : body))
	const [only, ...others] = new Map(
		rows.flatMap(({ owner }) =>
			owner && Object.keys(owner).length > 0 ? [[JSON.stringify(owner), owner]] : [],
		),
	).values()
	if (!only || others.length > 0) return { ...page, rows }
	// 合计 where rows print their year or department sums up all of them.
	return {
		...page,
		rows: page.rows.map((body, nth) =>
			isSumName(body.kind.tokens[0]?.text ?? '') ? { ...body, owner: only } : (rows[nth] ?? body),
		),
	}
}

function ownedRow(body: BodyLine, owners: readonly SideColumn[]): BodyLine {
	const of = (start: number) => owners.find(({ at }) => start >= at.start && start < at.end)?.column.as
	const own = body.kind.tokens.filter((it) => of(it.start) !== undefined && !isSumName(it.text))
	const tokens = body.kind.tokens.filter((it) => of(it.start) === undefined)
	const text = (as: (typeof OWNERS)[number]) => own.find((it) => of(it.start) === as)?.text
	const year = /^(20\d\d)年?(?:度)?$/.exec(text('year') ?? '')?.[1]
	const [county, department, department_code] = [text('county'), text('department'), text('department_code')]
	const owner: PrintedOwner = {
		...(county !== undefined && { county }),
		...(department !== undefined && { department }),
		...(department_code !== undefined && { department_code }),
		...(year !== undefined && { fiscal_year: Number(year) }),
	}
	const kind =
		body.kind.kind === 'row' ? { ...body.kind, tokens, code: codeOf(tokens) } : { ...body.kind, tokens }
	return { ...body, kind, owner }
}
