/** Letters, digits and signs set wide, radicals and compatibility forms set for characters; punctuation is as printed. */
const FORMS =
	/[\u2f00-\u2fdf\uf900-\ufaff\uff04\uff05\uff0b\uff0d\uff0e\uff10-\uff19\uff1d\uff21-\uff3a\uff41-\uff5a\u{2f800}-\u{2fa1f}]/gu
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const BLANKS = /[^\S\n\t ]/g

/** Text as plain characters, the same for every reader. */
export const normalise = (text: string): string =>
	text
		.replace(UNSEEN, '')
		.replace(BLANKS, ' ')
		.replace(FORMS, (form) => form.normalize('NFKC'))
