import { isAmountUnit } from '../../base/money.ts'
import { isCorrection, type Correction } from '../../ingest/corrections/correction.ts'
import { isMapping, type Mapping } from '../../ingest/mapping/mapping.ts'
import type { Answers } from '../../ingest/identity/answers.ts'
import { STAGES } from '../../schema/vocabulary.ts'
import { TYPES, type OwnType } from '../table/column-type.ts'
import { isTableName, type TableChoice } from '../table/own-table.ts'

/**
 * What stays of a file beside its bytes: what the reader said of it. Its rows are read again each time, so that a better
 * reader gives better rows, and no stored rows ever stand beside tables of another shape.
 */
export interface FileRecord {
	readonly sha256: string
	readonly name: string
	/** Length of the file in bytes. */
	readonly size: number
	/** When it was added, ISO 8601. */
	readonly added: string
	readonly answers: Answers
	readonly corrections: readonly Correction[]
	/** How its tables are loaded as they are; missing for a disclosure. */
	readonly table?: TableChoice | undefined
	/** Which of its columns is which of ours; missing where it is read by its own words. */
	readonly mapping?: Mapping | undefined
	/** Whether its documents stand in every room. */
	readonly joined: boolean
	/** A digest of the rows as they were read last: another one tells that a newer reader reads the file differently. */
	readonly rows: string
}

const FORMAT = 'county-mirror/own-file/1'

/** A record as it is stored and as a data package carries it. */
export const written = (record: FileRecord): string =>
	JSON.stringify({ format: FORMAT, ...record }, undefined, '\t')

/** A stored record, or in a word what is wrong with it. */
export function recordOf(text: string): FileRecord | { readonly wrong: string } {
	let json: unknown
	try {
		json = JSON.parse(text)
	} catch {
		return { wrong: 'JSON' }
	}
	if (!isObject(json)) return { wrong: 'JSON' }
	const { format, ...record } = json
	return format === FORMAT ? recordIn(record) : { wrong: `format: ${JSON.stringify(format ?? null)}` }
}

/** A value from outside as a record, or in a word what is wrong with it. */
export function recordIn(json: unknown): FileRecord | { readonly wrong: string } {
	if (!isObject(json)) return { wrong: 'JSON' }
	const wrong = Object.entries(FORMS).find(([name, isRight]) => !isRight(json[name]))?.[0]
	return wrong ? { wrong } : (json as unknown as FileRecord)
}

/** What somebody said of a file as a value from outside says it; nothing of a part that is not of its form. */
export const saidIn = (json: {
	readonly answers?: unknown
	readonly corrections?: unknown
	readonly table?: unknown
	readonly mapping?: unknown
}): Partial<Pick<FileRecord, 'answers' | 'corrections' | 'table' | 'mapping'>> => ({
	...(isTableChoice(json.table) && { table: json.table }),
	...(isMapping(json.mapping) && { mapping: json.mapping }),
	...(isAnswers(json.answers) && { answers: json.answers }),
	...(Array.isArray(json.corrections) &&
		json.corrections.every(isCorrection) && { corrections: json.corrections }),
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'

const FORMS: Readonly<Record<keyof FileRecord, (value: unknown) => boolean>> = {
	sha256: (value) => isText(value) && /^[0-9a-f]{64}$/.test(value),
	name: (value) => isText(value) && value.length > 0,
	size: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
	added: (value) => isText(value) && !Number.isNaN(Date.parse(value)),
	answers: isAnswers,
	corrections: (value) => Array.isArray(value) && value.every(isCorrection),
	table: (value) => value === undefined || isTableChoice(value),
	mapping: (value) => value === undefined || isMapping(value),
	joined: (value) => typeof value === 'boolean',
	rows: isText,
}

const isType = (value: unknown): value is OwnType =>
	isObject(value) &&
	TYPES.some((sql) => sql === value['sql']) &&
	(value['sql'] !== 'DECIMAL' ||
		([18, 38].includes(Number(value['precision'])) &&
			Number.isInteger(value['scale']) &&
			Number(value['scale']) >= 0 &&
			Number(value['scale']) <= Number(value['precision'])))

const isTableChoice = (value: unknown): value is TableChoice =>
	isObject(value) &&
	isText(value['name']) &&
	isTableName(value['name']) &&
	isObject(value['types']) &&
	Object.values(value['types']).every(isType)

const ANSWERS: Readonly<Record<string, (value: unknown) => boolean>> = {
	county: isText,
	department: isText,
	year: (value) => Number.isInteger(value),
	unit: (value) => typeof value === 'string' && isAmountUnit(value),
	stage: (value) => STAGES.some((stage) => stage === value),
}

/** Whether a value says of a file what a person may say of it. */
function isAnswers(value: unknown): value is Answers {
	return isObject(value) && Object.entries(value).every(([name, one]) => ANSWERS[name]?.(one) === true)
}
