import { ROW, type GridView } from './grid.svelte.ts'

/** What a key asks for beyond moving about. */
export interface KeyActions {
	readonly copy: () => void
	/** Enter on a header. */
	readonly open: (column: number) => void
	/** Enter on a row. */
	readonly enter: (row: number) => void
}

/** Arrows, pages and ends move; with Shift they choose; with Alt they widen; Ctrl with A and C choose all and copy. */
export function pressed(event: KeyboardEvent, view: GridView, last: number, actions: KeyActions): void {
	const { row, col } = view.active
	const far = event.ctrlKey || event.metaKey
	const column = view.shown[col]
	if (event.altKey && column !== undefined && /^Arrow(?:Left|Right)$/.test(event.key)) {
		view.resize(column, view.width(column) + (event.key === 'ArrowRight' ? 16 : -16))
	} else {
		const step = steps(view, last, far)[event.key]
		if (step) view.move(...step, event.shiftKey)
		else if (event.key === 'Enter' && row < 0 && column !== undefined) actions.open(column)
		else if (event.key === 'Enter' && row >= 0) actions.enter(row)
		else if (far && event.key.toLowerCase() === 'c') actions.copy()
		else if (far && event.key.toLowerCase() === 'a') view.chooseAll()
		else return
	}
	event.preventDefault()
}

function steps(
	{ active: { row, col }, height, shown }: GridView,
	last: number,
	far: boolean,
): Readonly<Record<string, readonly [number, number]>> {
	const page = Math.max(1, Math.floor(height / ROW) - 2)
	const end = shown.length - 1
	return {
		ArrowDown: [row + 1, col],
		ArrowUp: [row - 1, col],
		ArrowRight: [row, col + 1],
		ArrowLeft: [row, col - 1],
		PageDown: [row + page, col],
		PageUp: [Math.max(0, row - page), col],
		Home: [far ? 0 : row, 0],
		End: [far ? last : row, end],
	}
}
