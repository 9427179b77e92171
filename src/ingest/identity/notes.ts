import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import type { Identity } from './settle.ts'

/** A finding for every part of an identity that nobody says, with what might be meant and how to answer. */
export function* identityNotes(identity: Identity, lineCount: number): Generator<Reading> {
	const { county, department, fiscal_year, years } = identity
	const place = { line_start: 1, line_end: Math.max(1, lineCount) }
	const noticed = { kind: 'quality', severity: 'high', certainty: 'fact' } as const
	if (!county)
		yield finding(place, {
			...noticed,
			rule: 'unknown-county',
			zh: '文件没有印出是哪个县，暂按未知县读入。请指明县名或行政区划代码。',
			en: 'The file does not say which county it is of; it was read under an unknown one. Name the county or its code.',
		})
	else if (county.candidates.length !== 1) {
		const choices = county.candidates.map(({ code, prefecture, name }) => `${code} ${prefecture}${name}`)
		yield finding(place, {
			...noticed,
			rule: 'unknown-county',
			printed: county.name,
			...(choices.length > 0 && { alternatives: choices.join('；') }),
			zh:
				choices.length > 0
					? `叫“${county.name}”的有 ${String(choices.length)} 个：${choices.join('、')}。请指明代码。`
					: `行政区划代码表中没有“${county.name}”，暂按临时代码读入。请核对县名，或指明行政区划代码。`,
			en:
				choices.length > 0
					? `${String(choices.length)} divisions are called “${county.name}”: ${choices.join(', ')}. Name the code.`
					: `“${county.name}” is not in the list of divisions; it was read under a provisional code. Check the name, or give the code of the division.`,
		})
	}
	if (department === null)
		yield finding(place, {
			...noticed,
			rule: 'unknown-department',
			zh: '文件没有印出是哪个部门。请指明部门。',
			en: 'The file does not say which department it is of. Name the department.',
		})
	if (fiscal_year === null)
		yield finding(place, {
			...noticed,
			rule: 'unknown-year',
			...(years.length > 0 && { alternatives: years.join('；') }),
			zh: `文件没有说明是哪一年${years.length > 0 ? `，可能是 ${years.join('、')}` : ''}。请指明年度。`,
			en: `The file does not say which year it is of${years.length > 0 ? `; it may be ${years.join(', ')}` : ''}. Name the year.`,
		})
}
