import { expect, test } from 'vitest'
import { decode } from './decode.ts'

/** 甲县 2024 in each encoding, written out by hand from the code charts. */
const GB = [0xbc, 0xd7, 0xcf, 0xd8, 0x20, 0x32, 0x30, 0x32, 0x34, 0x0a]
const UTF8 = [0xe7, 0x94, 0xb2, 0xe5, 0x8e, 0xbf, 0x20, 0x32, 0x30, 0x32, 0x34, 0x0a]
const LE = [0x32, 0x75, 0xbf, 0x53, 0x20, 0, 0x32, 0, 0x30, 0, 0x32, 0, 0x34, 0, 0x0a, 0]
const BE = [0x75, 0x32, 0x53, 0xbf, 0, 0x20, 0, 0x32, 0, 0x30, 0, 0x32, 0, 0x34, 0, 0x0a]

test.for([
	['UTF-8', UTF8, 'utf-8'],
	['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...UTF8], 'utf-8'],
	['GB18030', GB, 'gb18030'],
	['UTF-16 with a mark', [0xff, 0xfe, ...LE], 'utf-16le'],
	['UTF-16 the other way round', [0xfe, 0xff, ...BE], 'utf-16be'],
	['UTF-16 without a mark', LE, 'utf-16le'],
	['UTF-16 the other way round, without a mark', BE, 'utf-16be'],
] as const)('%s', ([, bytes, encoding]) => {
	expect(decode(Uint8Array.from(bytes))).toEqual({ text: '甲县 2024\n', encoding })
})

test('a character outside GBK takes four bytes of GB18030', () => {
	expect(decode(Uint8Array.from([0x95, 0x32, 0x82, 0x36]))).toEqual({ text: '𠀀', encoding: 'gb18030' })
})

test.for([
	['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
	['UTF-8 cut inside a character behind a mark', [0xef, 0xbb, 0xbf, 0xe7, 0x94]],
	['bytes of no encoding', [0xff, 0xff, 0xff, 0xff]],
] as const)('%s is no text', ([, bytes]) => {
	expect(decode(Uint8Array.from(bytes))).toBeNull()
})

test('nothing is an empty text', () => {
	expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
})
