import { choice } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import type { Scene } from '../../../views/view.ts'
import { columns } from '../shares/columns.ts'

/** `damaged`: whether targets count whose text was cut off or repaired. */
export const params = { ...choice, scale: one('share', 'count'), damaged: one('out', 'in') }

export type OperatorsScene = Scene<typeof params, typeof columns>
