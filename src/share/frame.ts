/**
 * A frame is tall as its content; whoever embeds it cannot read that across origins, so the page around is sent a
 * message of this type, `{ type, height }`, in pixels.
 */
export function tellHeight(type: string): () => void {
	const observer = new ResizeObserver(() => {
		const { height } = document.body.getBoundingClientRect()
		parent.postMessage({ type, height: Math.ceil(height) }, '*')
	})
	observer.observe(document.body)
	return () => {
		observer.disconnect()
	}
}

/** In a frame there is no room for what a link leads to: the whole page opens in a window of its own. */
export function leave(href: string): void {
	const url = new URL(href, document.baseURI)
	url.searchParams.delete('embed')
	window.open(url.href, '_blank', 'noopener')
}

/** Every link within leaves the frame. */
export function leaving(element: HTMLElement): () => void {
	const press = (event: MouseEvent) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null
		const href = link?.getAttribute('href')
		if (!href) return
		event.preventDefault()
		event.stopPropagation()
		leave(href)
	}
	element.addEventListener('click', press, true)
	return () => {
		element.removeEventListener('click', press, true)
	}
}
