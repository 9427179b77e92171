import execution from './execution/view.ts'
import funds from './funds/view.ts'
import sideBySide from './side-by-side/view.ts'
import spending from './function/view.ts'
import tree from './tree/view.ts'

/** Function codes: where the money goes, by code or by purpose. */
export const views = [spending, sideBySide, tree, funds, execution] as const
