import { finding } from '../finding.ts'
import { ofIndicator, type Check, type Indicator } from './check.ts'

/** A conjunction, a preposition or a verb that needs more, at most two characters before the end. */
const DANGLING = /(?:与|和|及|以及|将|把|对|为了|通过|从而|使)[\p{Script=Han}]{0,2}$/u
/** Shorter names begin alike by chance. */
const SHORTEST = 8

/** Texts that stop before their sentence does: objectives that end in a joining word, names that another one goes on from. */
export const truncatedText: Check = {
	id: 'truncated-text',
	zh: '文字没有在句子中间断掉',
	en: 'Texts do not stop in the middle of a sentence',
	*run({ projects, indicators }) {
		for (const project of projects)
			if (DANGLING.test(project.objective ?? ''))
				yield finding(project, words('绩效目标', 'objective', project.objective ?? ''), project.line_start)
		const names = byBeginning(indicators)
		for (const it of indicators) {
			const whole = longer(it, names)
			if (whole !== undefined)
				yield ofIndicator(it, { ...words('指标名称', 'name', it.row.name ?? ''), alternatives: whole })
		}
	},
}

function byBeginning(indicators: readonly Indicator[]): ReadonlyMap<string, readonly string[]> {
	const names = new Map<string, string[]>()
	for (const name of new Set(indicators.flatMap(({ row }) => row.name ?? []))) {
		const beginning = name.slice(0, SHORTEST)
		names.set(beginning, [...(names.get(beginning) ?? []), name])
	}
	return names
}

/** The name that goes on where this one stops; things that are counted begin other names without being cut. */
function longer({ row }: Indicator, names: ReadonlyMap<string, readonly string[]>): string | undefined {
	const { name, value } = row
	if (!name || name.length < SHORTEST || value !== null) return undefined
	const whole = names.get(name.slice(0, SHORTEST))?.find((it) => it.startsWith(name) && it !== name)
	return whole && /^[\p{Script=Han}]/u.test(whole.slice(name.length)) ? whole : undefined
}

const words = (zh: string, en: string, printed: string) =>
	({
		rule: truncatedText.id,
		kind: 'quality',
		severity: 'medium',
		certainty: 'inference',
		zh: `${zh}“${printed.slice(-12)}”处断掉，话没有说完，后文很可能被截去。`,
		en: `The ${en} stops at “${printed.slice(-12)}” before its sentence does; the rest was probably cut off.`,
		printed,
	}) as const
