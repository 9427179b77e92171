import type { EChartsType } from 'echarts/core'
import type { Attachment } from 'svelte/attachments'
import type { Drawing } from './charts/bars.ts'

/** `{@attach chart(init, () => drawing, open)}`: one instance an element, one `setOption` a change; `open` gets the index of a pressed mark. */
export const chart =
	(
		init: (
			element: HTMLElement,
			theme: null,
			options: { renderer: 'svg'; width: number; height: number },
		) => EChartsType,
		size: () => { readonly width: number; readonly drawing: Drawing },
		open: (index: number) => void,
	): Attachment<HTMLElement> =>
	(element) => {
		const first = size()
		const instance = init(element, null, {
			renderer: 'svg',
			width: first.width,
			height: first.drawing.height,
		})
		instance.on('click', ({ dataIndex }) => {
			open(dataIndex)
		})
		let drawn = false
		$effect(() => {
			const { width, drawing } = size()
			const still = !drawn || matchMedia('(prefers-reduced-motion: reduce)').matches
			instance.resize({ width, height: drawing.height, animation: { duration: 0 } })
			// What stands there already (drawn at build time, or before) is not animated in again.
			instance.setOption({ ...drawing.option, animation: !still }, { notMerge: still })
			drawn = true
			// On paper the picture is as wide as the sheet: then it scales as a whole.
			element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${String(width)} ${String(drawing.height)}`)
		})
		return () => {
			instance.dispose()
		}
	}
