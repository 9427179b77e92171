/** Whether a click on a link is to be followed within the page: with a key held it opens elsewhere, as the browser does. */
export const isPlain = (event: MouseEvent): boolean =>
	event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
