import { expect, test } from 'vitest'
import { formatted } from './format.ts'

test('SQL is laid out, and says what it said: parameters, Chinese names, remarks, quotes', () => {
	const sql = `select "县", sum(amount_yuan)::double as x from t where c=$county and y = $年份::INTEGER -- 说明\ngroup by all; from t qualify row_number() over () = 1`
	const laid = formatted(sql)
	expect(laid).toContain('SELECT\n\t"县"')
	expect(laid).toContain('$county')
	expect(laid).toContain('$年份')
	expect(laid).toContain('-- 说明')
	const squeezed = (text: string) => text.toLowerCase().replace(/\s+/g, '')
	expect(squeezed(laid)).toBe(squeezed(sql))
})
