import type { Tiles } from './chart.ts'
import { isNarrow } from './rows.ts'

/** Where the tiles of a chart stand, and the names of their groups. */
export interface TilePlaces {
	readonly side: { readonly width: number; readonly height: number }
	readonly heads: readonly { readonly name: string; readonly y: number }[]
	/** The top left corner of each tile, in the order of the marks. */
	readonly corners: readonly (readonly [x: number, y: number])[]
	readonly height: number
}

/** Pixels of a group's name. */
const HEAD = 24
/** The widest a tile of a grid is. */
const WIDEST = 92

export function tilePlaces({ groups }: Tiles, width: number): TilePlaces {
	const narrow = isNarrow(width)
	const wanted = narrow ? 62 : 84
	const columns = groups.flatMap(({ tiles }) => tiles.flatMap(({ column }) => column ?? []))
	// A grid is as wide as its places, whatever the width; other tiles are as many in a row as fit.
	const across = columns.length ? Math.max(...columns) + 1 : Math.max(1, Math.floor(width / wanted))
	const hasNotes = groups.some(({ tiles }) => tiles.some(({ note }) => note !== undefined))
	const side = { width: Math.min(width / across, WIDEST), height: (narrow ? 40 : 44) + (hasNotes ? 14 : 0) }
	const heads: { name: string; y: number }[] = []
	const corners: (readonly [number, number])[] = []
	let top = 0
	for (const { name, tiles } of groups) {
		if (name) {
			heads.push({ name, y: top + HEAD / 2 })
			top += HEAD
		}
		let rows = 0
		for (const [index, tile] of tiles.entries()) {
			const { column = index % across, row = Math.floor(index / across) } = tile
			rows = Math.max(rows, row + 1)
			corners.push([column * side.width, top + row * side.height])
		}
		top += rows * side.height + (name ? 6 : 0)
	}
	return { side, heads, corners, height: top + 2 }
}
