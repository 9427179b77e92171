import { selection, toggled, type Selection } from '../../share/selection.ts'
import { address } from '../../state/address.svelte.ts'
import type { Mark } from '../../ui/charts/chart.ts'
import type { LinkTarget } from '../link.ts'
import type { AnyScene } from '../table/cell.ts'
import type { AnyView } from '../view.ts'
import { rangeOf, selectionOf } from './from-mark.ts'

const key = { pick: selection }

/** Selects once more, or takes back what is selected already; a step that Back undoes. */
function select(next: Selection | null): void {
	if (next) address.go(key, { pick: toggled(address.read(key).values.pick, next) })
}

export const selectMark = (view: AnyView, scene: AnyScene, mark: Mark<LinkTarget>): void => {
	select(selectionOf(view, scene, mark))
}

export const selectRange = (view: AnyView, scene: AnyScene, from: number, to: number): void => {
	select(rangeOf(view, scene, from, to))
}
