import { expect, test } from 'vitest'
import { filesIn, filesPicked } from './files-in.ts'

/** A file or folder as a browser gives it. */
type Made = FileSystemEntry & { readonly inside?: readonly Made[] }
const file = (path: string): Made => {
	const name = path.split('/').at(-1) ?? ''
	const made = {
		isFile: true,
		isDirectory: false,
		name,
		fullPath: path,
		file: (resolve: (file: File) => void) => {
			resolve(new File([path], name))
		},
	}
	return made as unknown as Made
}
/** Entries come two at a time, and then none. */
const folder = (path: string, inside: readonly Made[], fail?: Error): Made => {
	const made = {
		isFile: false,
		isDirectory: true,
		name: path.split('/').at(-1) ?? '',
		fullPath: path,
		createReader() {
			let at = 0
			return {
				readEntries(resolve: (part: readonly Made[]) => void, reject: (error: Error) => void) {
					if (fail) reject(fail)
					else resolve(inside.slice(at, (at += 2)))
				},
			}
		},
	}
	return made as unknown as Made
}
const names = async (...entries: readonly Made[]) => (await filesIn(entries)).files.map(({ name }) => name)

test('a folder gives all its files with their paths, in the order of names, and a file beside it its name', async () => {
	const dropped = folder('/县', [
		file('/县/丙.pdf'),
		folder('/县/a', [file('/县/a/2.xlsx'), file('/县/a/1.xlsx'), file('/县/a/3.xlsx')]),
		folder('/县/b', []),
		file('/县/.DS_Store'),
		folder('/县/.git', [file('/县/.git/config')]),
	])
	expect(await names(dropped, file('/甲.csv'))).toEqual([
		'县/a/1.xlsx',
		'县/a/2.xlsx',
		'县/a/3.xlsx',
		'县/丙.pdf',
		'甲.csv',
	])
})

test('a file of a folder holds what it held', async () => {
	const { files } = await filesIn([folder('/a', [file('/a/b.txt')])])
	expect(await files[0]?.text()).toBe('/a/b.txt')
})

test('a folder of too many files is read to a bound, and it is said', async () => {
	const many = Array.from({ length: 5001 }, (_, at) => file(`/a/${String(at)}.txt`))
	const { files, isCut } = await filesIn([folder('/a', many)])
	expect([files.length, isCut]).toEqual([5000, true])
	expect(await filesIn(many.slice(0, 5000))).toMatchObject({ isCut: false })
})

test('a folder that the browser may not read is a fault, not an empty folder', async () => {
	await expect(filesIn([folder('/a', [], new Error('NotReadable'))])).rejects.toThrow('NotReadable')
})

test('the files of a folder that was picked have their paths, without what systems leave in it', () => {
	const picked = ['县/1.pdf', '县/Thumbs.db', '县/b/2.pdf'].map((path) =>
		Object.assign(new File(['x'], path.split('/').at(-1) ?? ''), { webkitRelativePath: path }),
	)
	const { files, isCut } = filesPicked(picked)
	expect([files.map(({ name }) => name), isCut]).toEqual([['县/1.pdf', '县/b/2.pdf'], false])
})
