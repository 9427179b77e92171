const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** The key that commands are given with here. */
export const COMMAND = isApple ? '⌘' : 'Ctrl'

/** Whether a press asks for the palette: ⌘K on an Apple, where Ctrl K cuts a line; Ctrl K elsewhere. */
export const asksForPalette = (event: KeyboardEvent): boolean =>
	event.key.toLowerCase() === 'k' &&
	(isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) &&
	!event.altKey &&
	!event.shiftKey &&
	!event.isComposing
