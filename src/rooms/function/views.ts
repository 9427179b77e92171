import funds from './funds/index.ts'
import sideBySide from './side-by-side/index.ts'
import spending from './spending/index.ts'
import tree from './tree/index.ts'

/** Function codes: where the money goes, by code or by purpose. */
export const views = [spending, sideBySide, tree, funds] as const
