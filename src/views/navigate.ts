import { amountKey, CARRIED, page, panel } from '../share/page.ts'
import type { Params } from '../share/param.ts'
import { address } from '../state/address.svelte.ts'
import type { LinkTarget } from './link.ts'

const change = (
	params: Params,
	target: Exclude<LinkTarget, { room: string }>,
): [Params, Record<string, unknown>] => {
	const all = { ...params, ...page, ...panel }
	if ('src' in target)
		return [all, { src: target.src, row: target.yuan === undefined ? '' : amountKey(target.yuan) }]
	if ('set' in target) return [all, target.set]
	if ('of' in target) return [all, { of: target.of, src: null, row: '' }]
	return [all, { at: target.at, of: '', src: null, row: '' }]
}

/** The address of where a number leads. */
export const hrefOf = (params: Params, target: LinkTarget): string =>
	'room' in target
		? address.elsewhere(CARRIED, { view: target.room, ...target.keys })
		: address.query(...change(params, target))

/** Goes to another room without a new page: the engine and the data stay. The reader stands at its beginning, also by keyboard. */
export function navigateToRoom(query: string): void {
	address.leave(query)
	scrollTo(0, 0)
	document.getElementById('content')?.focus({ preventScroll: true })
}

/** Goes where a number leads, within the page. */
export const navigate = (params: Params, target: LinkTarget): void => {
	if ('room' in target) navigateToRoom(hrefOf(params, target))
	else address.go(...change(params, target))
}
