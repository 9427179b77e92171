/** Characters that are not seen: zero-width ones, soft hyphens, marks of direction and of byte order, line breaks. */
const UNSEEN = /[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\ufe00-\ufe0f]/gu
/** What word processors write for a hyphen. */
const DASH = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	num: '#',
	equals: '=',
	nbsp: ' ',
	hyphen: '-',
	lowbar: '_',
	period: '.',
}

/** Text whose escapes are undone as often as they were done; as it is where they are none. */
export function unescaped(text: string): string {
	let now = text
	// Each mailer or messenger on the way may have escaped once more.
	for (let times = 0; times < 4 && /%[0-9a-f]{2}/i.test(now); times++) {
		try {
			now = decodeURIComponent(now)
		} catch {
			// A percent sign that is no escape: the text means itself.
			return now
		}
	}
	return now
}

/** Text in which the entities of HTML are the characters that they stand for. */
export const withoutEntities = (text: string): string =>
	text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
		const point = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined
		if (point === undefined) return NAMED[String(name).toLowerCase()] ?? all
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all
	})

/** Text without what is not seen and without blanks, full-width letters and long dashes written plainly. */
export const plainly = (text: string): string =>
	text.replace(UNSEEN, '').replace(DASH, '-').normalize('NFKC').replace(/\s+/gu, '')
