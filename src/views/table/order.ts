/**
 * What a press on the head of `column` makes of the order that a link writes (`name`, or `-name` for the largest first):
 * once, the other way, and as the answer has it. Numbers begin with the largest.
 */
export function nextOrder(order: string, column: string, isNumber: boolean): string {
	const [rising, falling] = [column, `-${column}`]
	const turns = isNumber ? [falling, rising] : [rising, falling]
	return turns[turns.indexOf(order) + 1] ?? ''
}
