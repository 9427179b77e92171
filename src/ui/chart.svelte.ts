import type { EChartsType } from 'echarts/core'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { HITS, type Drawing } from './charts/layout/picture.ts'

/** What an option draws, by the names of the chart library. */
const DRAWN = ['grid', 'xAxis', 'yAxis', 'series']

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
		// Were it followed here, each change would throw the instance away and begin another.
		const first = untrack(size)
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
		$effect(() => {
			const { width, drawing } = size()
			// Only the surface: the instance's own resize would draw what stands there once more before it is replaced.
			instance.getZr().resize({ width, height: drawing.height })
			// A choice is answered by the next frame: nothing moves to its new place. All is replaced but the hint, which would measure
			// the page for each chart if it were made anew.
			instance.setOption({ ...drawing.option, animation: false }, { replaceMerge: DRAWN })
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
