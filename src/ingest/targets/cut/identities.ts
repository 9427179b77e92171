import { span } from '../../coverage.ts'
import type { Place, Reading } from '../../reading.ts'
import {
	projectCodeMended,
	projectCodesJoined,
	projectNameDamaged,
	projectNameLost,
} from '../../rules/cut-cells.ts'
import { tell, type Rule } from '../../rules/rule.ts'
import type { FoundProject, PrintedIdentity } from '../found.ts'
import { checkCharacter, checkHolds, CODE_LENGTH } from '../project-code.ts'
import { similarity } from './similarity.ts'

/** A project whose form prints an identity. */
type Identified = FoundProject & { readonly printedIdentity: PrintedIdentity }

const identified = (found: readonly FoundProject[]): readonly Identified[] =>
	found.flatMap((it) => (it.printedIdentity ? [{ ...it, printedIdentity: it.printedIdentity }] : []))

/** Projects with the last characters of their codes put right, where the intact codes of the document prove the check rule. */
export function withWholeCodes(found: readonly FoundProject[]): readonly FoundProject[] {
	const codes = identified(found).flatMap(({ printedIdentity }) => printedIdentity.code ?? [])
	if (!checkHolds(codes)) return found
	return found.map((it) => {
		const code = it.printedIdentity?.code
		if (!code || code.intact || !code.legible) return it
		const last = checkCharacter(code.legible)
		return last === undefined ? it : { ...it, code: code.legible.slice(0, CODE_LENGTH - 1) + last }
	})
}

/** How far a name in a form may be from its title before it counts as lost. */
const ALIKE = 0.6

const bare = (text: string) => text.replace(/[\s"“”·•]/g, '')
const likeness = ({ name, printedIdentity }: Identified): number =>
	printedIdentity.name === null ? 1 : similarity(bare(name.text), bare(printedIdentity.name))
const isWhole = ({ code }: Identified) => code?.length === CODE_LENGTH
const isByCheck = (it: Identified) => isWhole(it) && it.code !== it.printedIdentity.code?.legible
const isJoined = (it: Identified) => isWhole(it) && it.code === it.printedIdentity.code?.legible

/** What must be said of codes and names that conversion damaged. `all` are the projects of a document. */
export function* identityNotes(all: readonly FoundProject[]): Generator<Reading> {
	const found = identified(all)
	// Codes of another make have no check character.
	const coded = found.some(({ printedIdentity }) => printedIdentity.code?.intact) ? found : []
	const damaged = coded.filter(({ printedIdentity: { code } }) => code && !code.intact && code.legible)
	for (const it of damaged) if (!isJoined(it)) yield codeNote(it)
	for (const it of found) if (likeness(it) < ALIKE) yield nameNote(it)
	const joined = damaged.filter(isJoined)
	yield* listed(
		projectCodesJoined,
		joined,
		(it) => it.printedIdentity.code?.printed ?? '',
		(it) => it.code ?? '',
	)
	const misprinted = found.filter((it) => likeness(it) >= ALIKE && likeness(it) < 1)
	yield* listed(
		projectNameDamaged,
		misprinted,
		(it) => it.printedIdentity.name ?? '',
		(it) => it.name.text,
	)
}

const placeOf = ({ printedIdentity: { line } }: Identified): Place => ({ line_start: line, line_end: line })

/** One finding for the document, which lists them by line. */
function* listed(
	rule: Rule<{ readonly count: number }>,
	of: readonly Identified[],
	printed: (it: Identified) => string,
	repaired: (it: Identified) => string,
): Generator<Reading> {
	const place = span(of.map(placeOf))
	if (!place) return
	const list = (each: (it: Identified) => string) =>
		of.map((it) => `${String(it.printedIdentity.line)}: ${each(it)}`).join(';')
	yield tell(rule, place, { count: of.length }, { printed: list(printed), repaired: list(repaired) })
}

function codeNote(it: Identified): Reading {
	const { code } = it.printedIdentity
	const whole = isByCheck(it)
	const note = tell(
		projectCodeMended,
		placeOf(it),
		{ whole, length: CODE_LENGTH },
		{
			printed: code?.printed ?? null,
			...(it.code !== null && { repaired: it.code }),
			...(whole && code?.legible && { alternatives: code.legible }),
		},
		it.line_start,
	)
	return {
		...note,
		owner: it.owner,
		row: { ...note.row, severity: whole ? note.row.severity : 'medium' },
	}
}

function nameNote(it: Identified): Reading {
	const printed = it.printedIdentity.name ?? ''
	return {
		...tell(projectNameLost, placeOf(it), { printed }, { printed, repaired: it.name.text }, it.line_start),
		owner: it.owner,
	}
}
