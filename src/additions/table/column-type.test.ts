import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inferType, sqlOf, valueOf, type OwnType } from './column-type.ts'

const typeOf = (texts: readonly string[], name = 'x') => sqlOf(inferType(name, texts))

test.for<readonly [texts: readonly string[], type: string]>([
	[['1', '', '-20'], 'BIGINT'],
	[['007', '12'], 'VARCHAR'],
	[['9999999999999999999'], 'DECIMAL(38, 0)'],
	[['999999999999999999'], 'BIGINT'],
	[['1,234.5', '2'], 'DECIMAL(18, 1)'],
	[['1,23.5'], 'VARCHAR'],
	[['12345678901234567.89'], 'DECIMAL(38, 2)'],
	[['1e3', '2'], 'DOUBLE'],
	[['1e3', '12345678901234567'], 'VARCHAR'],
	[['2024-02-29', '2024/3/1', '2024年12月31日'], 'DATE'],
	[['2023-02-29'], 'VARCHAR'],
	[['true', 'FALSE'], 'BOOLEAN'],
	[['12%'], 'VARCHAR'],
	[['-0'], 'VARCHAR'],
	[['', ''], 'VARCHAR'],
	[['1'.repeat(39)], 'VARCHAR'],
])('%j is %s', ([texts, type]) => {
	expect(typeOf(texts)).toBe(type)
})

test.for(['科目编码', '县代码', 'county_code', 'id', 'orgId', '证号'])(
	'whole numbers under “%s” are names',
	(name) => {
		expect(typeOf(['2130705', '130529'], name)).toBe('VARCHAR')
		expect(typeOf(['1.5'], name)).toBe('DECIMAL(18, 1)')
	},
)

/** A value of a type as text, exactly as that type gives it back. */
function written(value: string | number | bigint | boolean | null, type: OwnType): string {
	if (value === null) return ''
	if (type.sql === 'DECIMAL') {
		const whole = BigInt(value)
		const digits = String(whole < 0n ? -whole : whole).padStart(type.scale + 1, '0')
		const cut = digits.length - type.scale
		return `${whole < 0n ? '-' : ''}${digits.slice(0, cut)}${type.scale ? `.${digits.slice(cut)}` : ''}`
	}
	return String(value)
}

const digits = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String)
const fixed = fc
	.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat(99_999))
	.map(([whole, rest]) => `${String(whole)}.${String(rest).padStart(5, '0')}`)
const code = fc
	.tuple(fc.constantFrom('0', '00', ''), fc.bigInt({ min: 0n, max: 10n ** 20n }))
	.map(([a, b]) => `${a}${String(b)}`)

test('no digit of a column of numbers or codes is ever lost, and none becomes floating', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(digits, fixed, code), { minLength: 1, maxLength: 12 }), (texts) => {
			const type = inferType('x', texts)
			expect(type.sql).not.toBe('DOUBLE')
			for (const text of texts) {
				const value = valueOf(text, type)
				if (value === undefined) throw new Error(`${text} is no ${sqlOf(type)}`)
				const back = written(value, type)
				// A scale is common to a column: zeros behind the point may be added, none is taken away.
				const bare = (it: string) => (it.includes('.') ? it.replace(/\.?0+$/, '') : it)
				expect(type.sql === 'VARCHAR' ? back : bare(back)).toBe(type.sql === 'VARCHAR' ? text : bare(text))
			}
		}),
	)
})

test('every value that made a type is a value of it, whatever the texts are', () => {
	const text = fc.oneof(fc.string(), digits, fixed, fc.constantFrom('', 'true', '2024-01-31', '1e5', '1,000'))
	fc.assert(
		fc.property(fc.array(text, { maxLength: 12 }), fc.string(), (texts, name) => {
			const type = inferType(name, texts)
			for (const one of texts) expect(valueOf(one, type)).not.toBeUndefined()
		}),
	)
})

test('every day of the calendar is read as that day, in each way of writing it', () => {
	fc.assert(
		fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
			const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
			const [year = '', month = '', date = ''] = iso
				.split('-')
				.map((part, at) => (at ? String(Number(part)) : part))
			for (const text of [
				iso,
				`${year}/${month}/${date}`,
				`${year}.${month}.${date}`,
				`${year}年${month}月${date}日`,
			])
				expect(valueOf(text, { sql: 'DATE' })).toBe(day)
		}),
	)
})
