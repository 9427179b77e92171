import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Choice } from '../../src/views/disclosures/chosen.ts'
import type { Disclosure } from '../../src/views/disclosures/disclosures.ts'
import type { FormerName } from '../../src/views/disclosures/sought.ts'
import { indexOf } from '../../src/views/filter/finder/index-of.ts'
import { leavesOf } from '../../src/views/filter/finder/leaves.ts'
import { rowsOf } from '../../src/views/filter/finder/rows.ts'
import { find, outermost } from '../../src/views/filter/finder/search.ts'
import { many } from '../support/many.ts'
import { percentile } from './median.ts'

/** What is typed, each beginning of it a key: names, initials, a code, a former name, a place with a kind and a year. */
const TYPED = ['julu', 'hy', '630123', '河北省', '崇文', '河北 zzb 2024', '乌鲁木齐 教育', 'zz']
const RUNS = 5
const KINDS = 60
const YEARS = [2022, 2023, 2024]
/** A key is answered in at most so many milliseconds. */
const LIMIT = 50

interface Division {
	readonly code: string
	readonly name: string
	readonly short_name: string
	readonly name_pinyin: string
	readonly name_initials: string
	readonly prefecture: string
	readonly province: string
	readonly valid_to: string
	readonly predecessor: string
}

/**
 * How long the search of the picker takes a key, where the disclosures are those of every county of the country, of sixty
 * kinds of department and three years: half a million. What is made once (the index, the counts beside a choice) stands
 * apart.
 * @throws Error where a key takes longer than it may
 */
export function finding(): Promise<void> {
	const { data } = Papa.parse<Division>(readFileSync('data/reference/division.csv', 'utf8'), {
		header: true,
		skipEmptyLines: true,
	})
	const now = data.filter(({ valid_to }) => !valid_to)
	const known = now.flatMap(disclosuresOf)
	const former = formerOf(data)
	const [index, indexed] = timed(() => indexOf(known, former, 'zh'))
	const chosen: Choice = { c: ['63', '130529'], dep: ['kind-1'], y: ['2024'] }
	const [, counted] = timed(() => leavesOf(known, chosen))
	const keys = TYPED.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))
	const times = Array.from({ length: RUNS }, () =>
		keys.map((typed) => timed(() => rowsOf(outermost(find(index, typed))))[1]),
	).flat()
	const worst = Math.max(...times)
	console.log(
		`\nFinding among ${String(now.length)} counties × ${String(KINDS)} kinds × ${String(YEARS.length)} years, ms a key: ` +
			`median ${percentile(times, 50).toFixed(1)}, p95 ${percentile(times, 95).toFixed(1)}, most ${worst.toFixed(1)} ` +
			`(${String(times.length)} keys). Once: index ${indexed.toFixed(0)}, counts of a choice ${counted.toFixed(0)}`,
	)
	const p95 = percentile(times, 95)
	if (p95 > LIMIT)
		throw new Error(`A key of the picker takes ${p95.toFixed(0)} ms, more than ${String(LIMIT)}.`)
	return Promise.resolve()
}

function timed<T>(work: () => T): readonly [T, number] {
	const started = performance.now()
	const made = work()
	return [made, performance.now() - started]
}

function disclosuresOf(it: Division): readonly Disclosure[] {
	const [form] = many
	if (!form) throw new Error('no disclosure to copy')
	return Array.from({ length: KINDS }, (_, kind) => kind).flatMap((kind) =>
		YEARS.map((fiscal_year) => ({
			...form,
			document_id: `${it.code}-kind-${String(kind)}-${String(fiscal_year)}`,
			county_code: it.code,
			county: it.short_name,
			county_pinyin: it.name_pinyin,
			county_initials: it.name_initials,
			prefecture: it.prefecture,
			province: it.province,
			department_kind: kind ? `${String(kind)}号教育局` : '组织部',
			department_slug: `kind-${String(kind)}`,
			department_initials: kind ? 'jyj' : 'zzb',
			fiscal_year,
		})),
	)
}

/** Names and codes that gave way to another. */
function formerOf(all: readonly Division[]): readonly FormerName[] {
	const byCode = new Map(all.map((it) => [it.code, it]))
	return all.flatMap(({ code, predecessor }) =>
		predecessor
			.split('+')
			.flatMap((was) => byCode.get(was) ?? [])
			.map((was) => ({ ...was, county_code: code })),
	)
}
