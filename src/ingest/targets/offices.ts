import type { CellDocument } from '../cells/cell.ts'
import type { FoundProject } from './found.ts'

/** An office as a form prints it, without its code and what a cell adds: 【074】…, 418-…. */
function officeOf(printed: string | null): {
	readonly name: string | null
	readonly code: string | null
} {
	const [, code, name] =
		/^[[【(（]?\s*(\d{3,9})?\s*[\]】)）]?\s*[-－—]?\s*([^\d[【(（].*?)\s*(?:[[【(（].*)?$/s.exec(
			printed?.trim() ?? '',
		) ?? []
	return { name: name?.replace(/\s/g, '') || null, code: code ?? null }
}

/**
 * Whose forms they are. A form prints the supervising department and the unit that carries the project out: where the
 * text around the forms names one of them, the document is that one's; else the unit's where all forms print one, and
 * the supervising department's where units differ.
 */
export function ownersOf(projects: readonly FoundProject[], document: CellDocument): readonly FoundProject[] {
	const forms = projects.filter((it) => it.form)
	const inForms = new Set(forms.flatMap((it) => it.tokens.map((token) => token.row)))
	const around = document.lines
		.filter((_, row) => !inForms.has(row))
		.slice(0, 400)
		.map(({ text }) => text.replace(/\s/g, ''))
		.join('\n')
	const supervisors = new Set(forms.flatMap((it) => officeOf(it.offices.supervisor).name ?? []))
	const units = new Set(forms.flatMap((it) => officeOf(it.offices.unit).name ?? []))
	const named = (names: ReadonlySet<string>) =>
		names.size === 1 && [...names].some((name) => around.includes(name))
	const byUnit = units.size === 1 && (named(units) || supervisors.size === 0 || !named(supervisors))
	return projects.map((it) => {
		if (!it.form) return it
		const unit = officeOf(it.offices.unit)
		const supervisor = officeOf(it.offices.supervisor)
		const own = (byUnit ? unit : supervisor).name
			? byUnit
				? unit
				: supervisor
			: unit.name
				? unit
				: supervisor
		return {
			...it,
			owner: {
				...it.owner,
				...(own.name && { department: own.name }),
				...(own.code && { department_code: own.code }),
			},
		}
	})
}
