import { choice } from '../../../share/page.ts'
import { matching } from '../../../share/param.ts'

/** `table` is the one that stands open; `since` the data version that the newest is compared with. */
export const params = {
	...choice,
	table: matching(/^[a-z]{1,20}(?:_[a-z]{1,20}){0,3}$/),
	since: matching(/^[0-9a-f]{8}$/),
}
