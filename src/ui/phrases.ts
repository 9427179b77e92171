const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The parts of a text between which a line may break beside its spaces: before a Chinese word of two characters or more.
 * Single characters stay with what stands before them: they are particles and units, or the halves of a name that no
 * dictionary has. Joined, the parts are the text.
 */
export function phrasesOf(text: string): readonly string[] {
	const phrases: string[] = []
	let breakable = false
	for (const { segment, isWordLike } of words.segment(text)) {
		const word = isWordLike === true
		if (breakable && word && segment.length > 1) phrases.push(segment)
		else phrases.push((phrases.pop() ?? '') + segment)
		// What follows a figure is its unit.
		breakable = word && !/\d$/.test(segment)
	}
	return phrases
}

const FIGURE = /(\p{Script=Han}{1,4} [<>≥≤]?\d[\d.,]*%?|\p{Script=Latin}+ [<>≥≤]?\d[\d.,]*%)/u

/** The parts of a phrase: every second one is a name with its figure, which stand on one line. Joined, they are the phrase. */
export const figuresIn = (phrase: string): readonly string[] => phrase.split(FIGURE)
