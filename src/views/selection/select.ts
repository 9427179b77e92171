import { selection, toggled, type Selection } from '../../share/selection.ts'
import { address } from '../../state/address.svelte.ts'
import type { Mark } from '../../ui/charts/chart.ts'
import type { LinkTarget } from '../link.ts'
import type { AnyScene } from '../table/cell.ts'
import type { AnyView } from '../view.ts'
import { rangeOf, selectionOf } from './from-mark.ts'

const key = { pick: selection }

/** Adds a selection, or takes it back if it is there already. Back undoes either. */
function select(next: Selection | null): void {
	if (next) address.go(key, { pick: toggled(address.read(key).values.pick, next) })
}

/** Selects what a mark stands for; a mark that stands for nothing that can be selected does nothing. */
export const selectMark = (view: AnyView, scene: AnyScene, mark: Mark<LinkTarget>): void => {
	select(selectionOf(view, scene, mark))
}

/** Selects the disclosures whose value lies between two, the ends included. */
export const selectRange = (view: AnyView, scene: AnyScene, from: number, to: number): void => {
	select(rangeOf(view, scene, from, to))
}
