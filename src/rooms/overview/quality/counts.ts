import { count } from '../../../base/format.ts'
import { FINDING_KINDS, OUTCOMES, SEVERITIES } from '../../../schema/vocabulary.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type QualityScene = Scene<typeof params, typeof rows>
type Severity = (typeof SEVERITIES)[number]

/** A count, and the same by severity where there is one. */
interface Cell {
	readonly all: LinkedNumber
	readonly by: readonly { readonly severity: Severity; readonly figure: LinkedNumber }[]
}
/** Findings by kind, checks by outcome; cells in the order of the disclosures. */
export interface Part {
	readonly name: string
	readonly lines: readonly { readonly name: string; readonly cells: readonly Cell[] }[]
}

/** The disclosures that the answer is about. */
export const shownIn = ({ rows, disclosures }: QualityScene): readonly Disclosure[] =>
	disclosures.filter((it) => rows.some(({ document_id }) => document_id === it.document_id))

/** How many of a part there are; of one disclosure, one kind or one severity where those are given. */
export const sum = (
	{ rows }: Pick<QualityScene, 'rows'>,
	part: string,
	only: { readonly document_id?: string; readonly kind?: string; readonly severity?: string } = {},
): number =>
	rows
		.filter(
			(row) =>
				row.part === part &&
				(only.document_id ?? row.document_id) === row.document_id &&
				(only.kind ?? row.kind) === row.kind &&
				(only.severity ?? row.severity) === row.severity,
		)
		.reduce((total, { amount }) => total + amount, 0)

/** A count that leads to the rows it counts: `<document_id>.<part>.<kind>.<severity>`, empty parts for all. */
export function figureOf(
	scene: QualityScene,
	disclosure: Disclosure,
	part: 'finding' | 'check',
	kind = '',
	severity = '',
): LinkedNumber {
	const { locale } = scene
	const words = text[locale]
	const { document_id } = disclosure
	const amount = sum(scene, part, { document_id, ...(kind && { kind }), ...(severity && { severity }) })
	const what = kind ? words[`kind_${kind as 'repair'}`] : words[`part_${part}`]
	return {
		text: count(amount, locale),
		origin: 'derived',
		hint: words.hint(nameOf(disclosure, locale), what, count(amount, locale)),
		target: { of: [document_id, part, kind, severity].join('.').replace(/\.+$/, '') },
	}
}

/** The counts of the answer as two small tables. */
export function parts(scene: QualityScene): readonly Part[] {
	const words = text[scene.locale]
	const shown = shownIn(scene)
	const line = (part: 'finding' | 'check', kind: 'repair' | (typeof OUTCOMES)[number]) => ({
		name: words[`kind_${kind}`],
		cells: shown.map((disclosure): Cell => {
			const { document_id } = disclosure
			const present = SEVERITIES.filter((severity) => sum(scene, part, { document_id, kind, severity }))
			return {
				all: figureOf(scene, disclosure, part, kind),
				by: present.map((severity) => ({
					severity,
					figure: figureOf(scene, disclosure, part, kind, severity),
				})),
			}
		}),
	})
	const kinds = FINDING_KINDS.filter((kind) => sum(scene, 'finding', { kind }))
	return [
		{ name: words.part_check, lines: OUTCOMES.map((outcome) => line('check', outcome)) },
		{ name: words.part_finding, lines: kinds.map((kind) => line('finding', kind as 'repair')) },
	]
}
