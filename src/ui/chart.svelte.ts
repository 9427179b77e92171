import type { EChartsType } from 'echarts/core'
import type { Attachment } from 'svelte/attachments'
import { HITS, type Drawing } from './charts/layout/picture.ts'

/**
 * `{@attach chart(init, () => drawing, open, () => reached)}`: one instance an element, one `setOption` a change; `open`
 * gets the index of a pressed mark, the last gives that of the mark that has the focus: it says what it is, as under the pointer.
 */
export const chart =
	(
		init: (
			element: HTMLElement,
			theme: null,
			options: { renderer: 'svg'; width: number; height: number },
		) => EChartsType,
		size: () => { readonly width: number; readonly drawing: Drawing },
		open: (index: number) => void,
		reached: () => number | undefined,
	): Attachment<HTMLElement> =>
	(element) => {
		const first = size()
		const instance = init(element, null, {
			renderer: 'svg',
			width: first.width,
			height: first.drawing.height,
		})
		const hide = () => {
			instance.dispatchAction({ type: 'hideTip' })
		}
		// A finger sees what a mark says while it rests there, and opens it when it leaves; one that scrolls leaves nothing behind.
		const leave = ({ pointerType }: PointerEvent) => {
			if (pointerType !== 'mouse') hide()
		}
		element.addEventListener('pointerup', leave)
		element.addEventListener('pointercancel', leave)
		instance.on('click', { seriesIndex: HITS }, ({ dataIndex }) => {
			// What is opened may stand over the chart, and what the mark said would stand over that.
			hide()
			open(dataIndex)
		})
		let moved = false
		$effect(() => {
			const { width, drawing } = size()
			const still = !(moved && drawing.moves) || matchMedia('(prefers-reduced-motion: reduce)').matches
			instance.resize({ width, height: drawing.height, animation: { duration: 0 } })
			// What stands there already (drawn at build time, or before) is not animated in again.
			instance.setOption({ ...drawing.option, animation: !still }, { notMerge: still })
			moved = drawing.moves
			// On paper the picture is as wide as the sheet: then it scales as a whole.
			element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${String(width)} ${String(drawing.height)}`)
		})
		$effect(() => {
			const dataIndex = reached()
			if (dataIndex === undefined) return
			instance.dispatchAction({ type: 'showTip', seriesIndex: HITS, dataIndex })
			return hide
		})
		return () => {
			element.removeEventListener('pointerup', leave)
			element.removeEventListener('pointercancel', leave)
			instance.dispose()
		}
	}
