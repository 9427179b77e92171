import type { OwnDisclosure } from '../../../additions/disclosure.ts'
import { printedName } from '../../../additions/printed-name.ts'
import type { Correction, OwnerChange } from '../../../ingest/corrections/correction.ts'
import { disclosuresOf, type Addition } from '../../../state/own-files/addition.ts'
import { correctionOf, now } from './corrections.ts'
import { rowsOf } from './rows-of.ts'
import type { Stretch } from './stretch.ts'

type Owner = OwnerChange['owner']

/** Whose a document is, so that lines that are given to it join it; a county of the official list by its code. */
export const ownerOf = ({ county, department, document }: OwnDisclosure): Owner => ({
	...(printedName(county.name) && {
		county: /^\d/.test(county.county_code) ? county.county_code : county.name,
	}),
	...(printedName(department.name) && { department: department.name }),
	...(document.fiscal_year !== null && { fiscal_year: document.fiscal_year }),
	stage: document.stage,
})

/** Corrections that give all lines of one of a file's documents to an owner; none where nothing is said of it. */
export function ownersOfLines(
	addition: Addition,
	disclosure: OwnDisclosure,
	owner: Owner,
): readonly Correction[] {
	const { reading } = addition
	if (reading?.outcome !== 'read' || Object.keys(owner).length === 0) return []
	const at = now()
	return runsOf(disclosuresOf(addition), disclosure).map((run, nth) =>
		correctionOf(reading.lines, run, { kind: 'owner', owner }, nth, at),
	)
}

/** The stretches of lines that hold rows of one document only, as long as they can be. */
export function runsOf(all: readonly OwnDisclosure[], wanted: OwnDisclosure): readonly Stretch[] {
	const rows = all
		.flatMap((one) =>
			rowsOf(one).flatMap((table) =>
				table.rows.map(({ line_start, line_end }) => ({ line_start, line_end, isWanted: one === wanted })),
			),
		)
		.sort((a, b) => a.line_start - b.line_start)
	const runs: Stretch[] = []
	let isOpen = false
	for (const { line_start, line_end, isWanted } of rows) {
		const last = runs.at(-1)
		if (isWanted && isOpen && last)
			runs[runs.length - 1] = { ...last, line_end: Math.max(last.line_end, line_end) }
		else if (isWanted) runs.push({ line_start, line_end })
		isOpen = isWanted
	}
	return runs
}
