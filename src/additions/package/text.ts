import { texts } from '../../base/text.ts'

/** What stands in a package of a reader's own files, and what is said of one that is not whole. */
export const text = texts({
	zh: {
		title: '县镜：自加的文件',
		description: '原件、从原件读出的各行，以及使用者的回答和更正。把整个 ZIP 拖进县镜即可还原。',
		stopped: '压缩包已损坏或过大，其后的文件没有读入。请重新下载后再试。',
		strange: (part: string) => `datapackage.json 里的 ${part} 不是约定的形式，这一份没有读入。`,
		absent: '数据包的目录里有它，包里却没有。请重新导出后再试。',
		changed: '它的 SHA-256 与数据包写的不同：文件已被改动或损坏，没有读入。请重新导出后再试。',
	},
	en: {
		title: 'County Mirror: files of a reader’s own',
		description:
			'Originals, the rows read from them, and what the reader answered and corrected; drop the whole ZIP on County Mirror to have them again.',
		stopped:
			'The archive is damaged or too large; the files behind were not read. Download it again and try again.',
		strange: (part: string) =>
			`${part} in its datapackage.json is not of the agreed form; this file was not read.`,
		absent: 'The data package lists it and does not hold it. Export it again and try again.',
		changed:
			'Its SHA-256 is not the one that the data package names: it was changed or damaged, and was not read. Export it again and try again.',
	},
})
