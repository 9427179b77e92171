import { micromark } from 'micromark'

/**
 * Markdown (CommonMark) as HTML: tags that stand in it are text, addresses that would run something are dropped, and there
 * are no pictures, which a stranger's notebook would fetch from elsewhere.
 */
export const htmlOf = (markdown: string): string =>
	micromark(markdown, { extensions: [{ disable: { null: ['labelStartImage'] } }] })

/** A text as Markdown that shows it letter for letter, on one line. */
export const plain = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_[\]<>|~&!#]/g, '\\$&')
		// What would begin a list, a heading or a rule at the beginning of a line.
		.replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))
