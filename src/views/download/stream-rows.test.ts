import { tableFromArrays } from 'apache-arrow'
import { expect, test } from 'vitest'
import { sheetOf } from '../../../test/support/sheet.ts'
import type { Sink } from './sink.ts'
import { writeWhole, type Writing } from './stream-rows.ts'

const part = (...n: readonly number[]) => tableFromArrays({ n: Int32Array.from(n) })

/** A file in memory, and what became of it. */
function memory(room = Infinity) {
	const log: string[] = []
	const sink: Sink = {
		name: 'query.csv',
		write: (text) => {
			log.push(String(text))
			return log.length > room ? Promise.reject(new Error('no room')) : Promise.resolve()
		},
		finish: () => {
			log.push('finished')
			return Promise.resolve(log.join('').length)
		},
		discard: () => {
			log.push('discarded')
			return Promise.resolve()
		},
	}
	return { log, sink }
}

const writing = (sink: Sink, tables: Writing['tables'], told: number[] = []): Writing => ({
	format: 'csv',
	sheet: sheetOf([['n', 'integer']], []),
	options: { bom: false, notes: false, guard: true },
	tables,
	sink,
	told: (rows) => told.push(rows),
})

test('each part is written before the next is asked for, and counted once it is written', async () => {
	const { log, sink } = memory()
	const told: number[] = []
	async function* tables() {
		yield await Promise.resolve(part(1, 2))
		log.push('asked')
		yield part(3)
	}
	await writeWhole(writing(sink, tables(), told))
	expect(log).toEqual(['n\r\n', '1\r\n2\r\n', 'asked', '3\r\n', 'finished'])
	expect(told).toEqual([2, 3])
})

test('rows that fail leave no file', async () => {
	const { log, sink } = memory()
	async function* tables() {
		yield await Promise.resolve(part(1))
		throw new Error('bad row')
	}
	await expect(writeWhole(writing(sink, tables()))).rejects.toThrow('bad row')
	expect(log).toEqual(['n\r\n', '1\r\n', 'discarded'])
})

test('a file that cannot be written is given up, and no more rows are asked for', async () => {
	const { log, sink } = memory(2)
	async function* tables() {
		try {
			yield await Promise.resolve(part(1))
			yield part(2)
			log.push('asked for more')
		} finally {
			log.push('freed')
		}
	}
	await expect(writeWhole(writing(sink, tables()))).rejects.toThrow('no room')
	expect(log).toEqual(['n\r\n', '1\r\n', '2\r\n', 'freed', 'discarded'])
})
