interface Wrap {
	/** The text node of the page, kept at its place without its words. */
	readonly text: Text
	readonly original: string
}

/**
 * Keeps a page alive whose words a browser translates. Translators put an element (`<font>`) in the place of each text node;
 * the page goes on writing into the node that is no longer there, and old amounts stand under new names. Here the node
 * goes back to its place, empty, beside its translation: when the page writes into it or removes it, the translation of
 * what it said goes; when the translator takes its own back, the words return.
 */
export function surviveTranslation(root: Node): () => void {
	const wraps = new Map<Node, Wrap>()
	const byText = new Map<Node, Node>()

	function wrap(text: Text, font: Node): void {
		wraps.set(font, { text, original: text.data })
		byText.set(text, font)
		font.parentNode?.insertBefore(text, font)
		text.data = ''
	}
	function unwrap(font: Node): void {
		const own = wraps.get(font)
		if (!own) return
		wraps.delete(font)
		byText.delete(own.text)
		font.parentNode?.removeChild(font)
	}

	function read(records: readonly MutationRecord[]): void {
		for (const record of records) {
			if (record.type === 'characterData') {
				// Also where it says nothing any more: what is written here is taken back below.
				const font = byText.get(record.target)
				if (font) unwrap(font)
				continue
			}
			for (const removed of record.removedNodes) {
				const own = wraps.get(removed)
				if (own && !removed.isConnected) {
					unwrap(removed)
					if (own.text.data === '') own.text.data = own.original
				}
				const font = byText.get(removed)
				if (font && !removed.isConnected) unwrap(font)
			}
		}
		for (const [text, font] of pairs(records)) wrap(text, font)
		// What was done here is no news.
		observer.takeRecords()
	}

	const observer = new MutationObserver(read)
	observer.observe(root, { childList: true, characterData: true, subtree: true })
	return () => {
		observer.disconnect()
	}
}

/** Text nodes that are gone, each with the translator's element that stands where it stood. */
function pairs(records: readonly MutationRecord[]): readonly (readonly [Text, Node])[] {
	const all = records.flatMap(({ addedNodes }) => [...addedNodes].filter(isFont))
	return records.flatMap(({ target, addedNodes, previousSibling, nextSibling, removedNodes }) => {
		const beside = (one: Node) => one === previousSibling || one === nextSibling
		// Put in with the text taken out, before it or after it.
		const font = [...addedNodes].find(isFont) ?? all.find((one) => one.parentNode === target && beside(one))
		// A text within the translator's element is still written into.
		const gone = [...removedNodes].filter((node): node is Text => node instanceof Text && !node.isConnected)
		return font ? gone.filter(({ data }) => data.trim()).map((text) => [text, font] as const) : []
	})
}

const isFont = (node: Node): boolean => node.nodeName === 'FONT' && node.isConnected
