import { expect, test } from 'vitest'
import { source } from './source.ts'

test('a last line is a line with or without its line feed', () => {
	expect(source('一\n\n三').lines).toEqual(['一', '', '三'])
	expect(source('一\n\n三\n').lines).toEqual(['一', '', '三'])
	expect(source('一\n\n三\n\n').lines).toEqual(['一', '', '三', ''])
})

test('a byte order mark and carriage returns are no text', () => {
	expect(source('\uFEFF一\r\n二\r\n').lines).toEqual(['一', '二'])
})
