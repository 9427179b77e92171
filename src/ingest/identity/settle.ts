import type { CellDocument } from '../cells/cell.ts'
import type { PrintedOwner, Reading } from '../reading.ts'
import type { Reference } from '../reference.ts'
import type { Answers } from './answers.ts'
import { cluesOf, type Clue, type Clues, type Stage } from './clues.ts'
import { countyAtStart, narrowed, type NamedCounty } from './county.ts'
import { withoutRepeats } from '../repeated-statements.ts'
import { isSameDepartment } from './department.ts'
import { ownTitle } from './titles.ts'

/** Whose a document is, as far as the file or a person says it. */
export interface Identity {
	readonly county: NamedCounty | null
	readonly department: string | null
	readonly department_code: string | null
	readonly fiscal_year: number | null
	/** Years that stand in the file, where none of them is said to be the document's. */
	readonly years: readonly number[]
	readonly stage: Stage
	readonly title: string | null
	/** Whether a person's answer was used. */
	readonly answered: boolean
}

/** The readings of one owner, year and stage. */
export interface Owned {
	readonly identity: Identity
	readonly readings: readonly Reading[]
}

interface Group {
	readonly identity: Identity
	readonly readings: Reading[]
}

/**
 * Parts a file by owner. What is printed at a table or form goes before what the file says of itself, unless the file
 * names one department and the forms only its units; what nobody says is left open. An answer goes before all.
 */
export function settle(
	document: CellDocument,
	readings: readonly Reading[],
	reference: Reference,
	answers: Answers = {},
): readonly Owned[] {
	const clues = cluesOf(document)
	const file = fileIdentity(document, clues, reference, answers)
	const groups = new Map<string, Group>()
	const order = departmentsOf(readings, file, reference)
	const identities = new Map<string, Identity>()
	let before: { readonly reading: Reading; readonly group: Group } | null = null
	for (const reading of readings) {
		// The readings of a form share its owner.
		if (before && isOfOneOwner(before.reading, reading)) {
			before.group.readings.push(reading)
			continue
		}
		// What is printed at one reading is printed at hundreds.
		const printed: string = JSON.stringify([reading.owner ?? {}, reading.readersOwner])
		const identity: Identity =
			identities.get(printed) ?? identityOf(reading, { file, order, reference, answers })
		identities.set(printed, identity)
		const key: string = [nameOf(identity.county), identity.department, identity.fiscal_year, identity.stage]
			.map(String)
			.join('|')
		const group: Group = groups.get(key) ?? { identity, readings: [] }
		groups.set(key, group)
		group.readings.push(reading)
		before = { reading, group }
	}
	const owned = merged([...groups.values()]).map((it) => ({ ...it, readings: withoutRepeats(it.readings) }))
	if (owned.length < 2) return owned
	return owned.map(({ identity, readings: own }) => ({
		identity: { ...identity, title: ownTitle(identity, clues, reference) },
		readings: own,
	}))
}

const isOfOneOwner = (one: Reading, other: Reading): boolean =>
	one.owner === other.owner && one.readersOwner === other.readersOwner

/** A county by its code where it is the only one of its name: the list has older names for some codes. */
const nameOf = (county: NamedCounty | null): string | undefined =>
	county?.candidates.length === 1 ? county.candidates[0]?.code : county?.name

/** What is said of the whole file goes to the only document, or to the first. */
function merged(
	groups: readonly { readonly identity: Identity; readonly readings: Reading[] }[],
): readonly Owned[] {
	const holding = groups.filter(({ readings }) => readings.some(({ table }) => !ABOUT.has(table)))
	const [first] = holding
	if (!first) return groups.slice(0, 1)
	for (const { readings } of groups.filter((it) => !holding.includes(it))) first.readings.push(...readings)
	return holding
}
const ABOUT: ReadonlySet<Reading['table']> = new Set([
	'coverage',
	'finding',
	'reconciliation',
	'stated_total',
])

const best = <T>(clues: readonly Clue<T>[]): Clue<T> | undefined =>
	clues.reduce<Clue<T> | undefined>((top, clue) => (!top || clue.rank > top.rank ? clue : top), undefined)

/** The best clue; a title or a code may shorten a name, so a clue of the same department that says more of it is taken. */
function fullName(clues: readonly Clue<string>[], reference: Reference): Clue<string> | undefined {
	const top = best(clues)
	const isShort = top?.rank === 5 || (top?.rank === 5.5 && !countyAtStart(top.value, reference))
	if (!top || !isShort) return top
	const same = clues.filter(
		({ value, rank }) =>
			(rank >= 5 || top.rank === 5) &&
			isSameDepartment(value, top.value, reference) &&
			countyAtStart(value, reference),
	)
	return same.reduce(
		(long, it) => (it.value.length > long.value.length ? { ...it, rank: top.rank } : long),
		top,
	)
}

function fileIdentity(document: CellDocument, clues: Clues, reference: Reference, answers: Answers) {
	const printed = fullName(clues.departments, reference)
	const department = answers.department ?? printed?.value ?? null
	const all = document.lines.slice(0, 400).map(({ text }) => text.replace(/\s/g, ''))
	const own = department === null ? null : countyAtStart(department, reference)
	const county = answered(answers.county, reference) ?? own ?? commonCounty(all, reference)
	const year = best(clues.years.filter(({ rank }) => rank > 1)) ?? best(clues.years)
	const stage = best(clues.stages)
	return {
		county: county && { ...county, candidates: narrowed(county.candidates, all.join('\n')) },
		department: department === null ? null : whole(department, county, reference),
		strength: answers.department === undefined ? (printed?.rank ?? 0) : 9,
		department_code: best(clues.codes)?.value ?? null,
		fiscal_year: answers.year ?? year?.value ?? null,
		years: [...new Set(clues.years.map(({ value }) => value))].sort((a, b) => a - b),
		stage: answers.stage ?? stage?.value ?? 'budget',
		title: best(clues.titles)?.value ?? null,
		answered: Object.values(answers).some((it) => it !== undefined),
	} as const
}
type FileIdentity = ReturnType<typeof fileIdentity>

/** A county that a person names by its code or its name. */
function answered(county: string | undefined, reference: Reference): NamedCounty | null {
	if (county === undefined) return null
	const candidates = reference.division.filter((it) => it.code === county || it.name === county)
	const current = candidates.filter(({ valid_to }) => valid_to === null)
	return { name: candidates[0]?.name ?? county, candidates: current.length > 0 ? current : candidates, at: 0 }
}

/** The county that most titles and sentences of a file begin with. */
function commonCounty(lines: readonly string[], reference: Reference): NamedCounty | null {
	const times = new Map<string, { county: NamedCounty; count: number }>()
	for (const line of lines)
		for (const part of line.split(/[，。：:；、（）()|>_\s-]/u)) {
			const county =
				part.length < 4 || part.length > 60 ? null : countyAtStart(part.replace(/^20\d\d年/, ''), reference)
			// A word of one letter and 区 is more often a place inside a county than one.
			if (!county || (county.candidates.length === 0 && !/.{2}[县旗]$/u.test(county.name))) continue
			const before = times.get(county.name)
			times.set(county.name, { county, count: (before?.count ?? 0) + 1 })
		}
	return [...times.values()].sort((a, b) => b.count - a.count)[0]?.county ?? null
}

/** A department with its county before it, where a page leaves the county out. */
function whole(department: string, county: NamedCounty | null, reference: Reference): string {
	if (!county || department.startsWith(county.name) || countyAtStart(department, reference)) return department
	const plain = department.replace(/^[县区市旗](?=.{3})/u, '')
	return `${county.name}${plain}`
}

/** The departments that forms print, each in the form that names the county. */
function departmentsOf(
	readings: readonly Reading[],
	file: FileIdentity,
	reference: Reference,
): readonly string[] {
	const names = new Set(
		readings.flatMap(({ owner }) => (owner?.department && !owner.county ? [owner.department] : [])),
	)
	const kept: string[] = []
	for (const name of names) {
		const printed = whole(name, file.county, reference)
		if (!kept.some((it) => isSameDepartment(it, printed, reference))) kept.push(printed)
	}
	return kept
}

interface Settling {
	readonly file: FileIdentity
	readonly order: readonly string[]
	readonly reference: Reference
	readonly answers: Answers
}

function identityOf(reading: Reading, settling: Settling): Identity {
	const printed = printedIdentity(reading, settling)
	const { readersOwner: reader } = reading
	if (!reader) return printed
	const { reference } = settling
	const county = answered(reader.county, reference) ?? printed.county
	const department = reader.department === undefined ? null : whole(reader.department, county, reference)
	return {
		...printed,
		county,
		department: department ?? printed.department,
		department_code:
			department === null || department === printed.department ? printed.department_code : null,
		fiscal_year: reader.fiscal_year ?? printed.fiscal_year,
		stage: reader.stage ?? printed.stage,
		answered: true,
	}
}

function printedIdentity({ owner = {} }: Reading, { file, order, reference, answers }: Settling): Identity {
	const { strength, ...own } = file
	const department = answers.department ? own.department : departmentOf(owner, file, order, reference)
	const given = answers.county === undefined && owner.county ? countyOf(owner.county, reference) : null
	const county =
		given ??
		(answers.county === undefined && department !== null ? countyIn(department, file, reference) : own.county)
	const same =
		department !== null && own.department !== null && isSameDepartment(department, own.department, reference)
	return {
		...own,
		county,
		department: department !== null && given ? whole(department, given, reference) : department,
		department_code:
			owner.department_code && !(same && strength >= 5)
				? owner.department_code
				: same || department === null
					? own.department_code
					: null,
		fiscal_year: answers.year ?? owner.fiscal_year ?? own.fiscal_year,
		stage: answers.stage ?? owner.stage ?? own.stage,
	}
}

const countyOf = (name: string, reference: Reference): NamedCounty =>
	countyAtStart(name, reference) ?? { name, candidates: [], at: 0 }

function countyIn(department: string, file: FileIdentity, reference: Reference): NamedCounty | null {
	const own = countyAtStart(department, reference)
	if (!own) return file.county
	return file.county?.name === own.name ? file.county : own
}

/** The file's department, unless a form says another and the file does not name one for all of it. */
function departmentOf(
	owner: PrintedOwner,
	file: FileIdentity,
	order: readonly string[],
	reference: Reference,
): string | null {
	if (owner.department === undefined) return file.department
	if (owner.county) return owner.department
	const printed = whole(owner.department, file.county, reference)
	if (file.department !== null && isSameDepartment(printed, file.department, reference))
		return file.department
	if (file.department !== null && file.strength >= 5) return file.department
	return order.find((it) => isSameDepartment(it, printed, reference)) ?? printed
}
