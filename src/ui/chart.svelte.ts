import type { EChartsType } from 'echarts/core'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { whenIdle } from '../base/when-idle.ts'
import { HITS, type Drawing } from './charts/layout/picture.ts'
import { InSightFirst } from './in-sight-first.ts'

/** What an option draws, by the name that the chart library gives it. */
const DRAWN = ['series']

/** So many pictures of one place stay as they were drawn: what was chosen before is put there again, not drawn again. */
const KEPT = 8

type Init = (
	element: HTMLElement,
	theme: null,
	options: { renderer: 'svg'; width: number; height: number },
) => EChartsType

/** A picture that was drawn, with what keeps it alive. */
interface Drawn {
	readonly host: HTMLElement
	readonly instance: EChartsType
}

/**
 * `{@attach chart(init, () => drawing, open, () => reached)}`: one instance a drawing, of the last ones; `open` gets the index
 * of a pressed mark, the last gives that of the mark that has the focus: it says what it is, as under the pointer.
 * @param likely makes drawings that may be chosen next: they are drawn while the page is idle, and put in place when they are
 */
export const chart =
	(
		init: Init,
		size: () => { readonly width: number; readonly drawing: Drawing },
		open: (index: number) => void,
		reached: () => number | undefined,
		likely: () => readonly (() => Drawing | undefined)[] = () => [],
	): Attachment<HTMLElement> =>
	(element) => {
		/** The last one is that which stands there. */
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- who follows it follows which of them is shown
		const kept = new Map<Drawing, Drawn>()
		let shown = $state.raw<Drawn | undefined>()
		const place = new InSightFirst(element)
		const hide = () => shown?.instance.dispatchAction({ type: 'hideTip' })
		// A finger sees what a mark says while it rests there, and opens it when it leaves; one that scrolls leaves nothing behind.
		const leave = ({ pointerType }: PointerEvent) => {
			if (pointerType !== 'mouse') hide()
		}
		element.addEventListener('pointerup', leave)
		element.addEventListener('pointercancel', leave)

		const begin = (width: number, { height }: Drawing): Drawn => {
			const host = document.createElement('div')
			const instance = init(host, null, { renderer: 'svg', width, height })
			instance.on('click', { seriesIndex: HITS }, ({ dataIndex }) => {
				// What is opened may stand over the chart, and what the mark said would stand over that.
				hide()
				open(dataIndex)
			})
			return { host, instance }
		}
		/** The instance of a drawing that was not drawn yet: that which has not been looked at longest draws it. */
		const draw = (width: number, drawing: Drawing): Drawn => {
			const [oldest] = kept
			const drawn = oldest && kept.size >= KEPT ? oldest[1] : begin(width, drawing)
			if (oldest?.[1] === drawn) kept.delete(oldest[0])
			const { host, instance } = drawn
			// Only the surface: the instance's own resize would draw what stands there once more before it is replaced.
			instance.getZr().resize({ width, height: drawing.height })
			// A choice is answered by the next frame: nothing moves to its new place. All is replaced but the hint, which would measure
			// the page for each chart if it were made anew.
			instance.setOption({ ...drawing.option, animation: false }, { replaceMerge: DRAWN })
			// On paper the picture is as wide as the sheet: then it scales as a whole.
			host.querySelector('svg')?.setAttribute('viewBox', `0 0 ${String(width)} ${String(drawing.height)}`)
			return drawn
		}
		$effect(() => {
			const { width, drawing } = size()
			untrack(() => {
				hide()
				place.draw(() => {
					const drawn = kept.get(drawing) ?? draw(width, drawing)
					kept.delete(drawing)
					kept.set(drawing, drawn)
					if (drawn !== shown) element.replaceChildren(drawn.host)
					shown = drawn
				})
			})
		})
		$effect(() => {
			const { width } = size()
			// One of the places is that of the drawing that is shown.
			const next = likely().slice(0, KEPT - 1)
			let callOff = () => {}
			const proceed = () => {
				const make = next.shift()
				if (!make) return
				callOff = whenIdle(() => {
					const drawing = untrack(make)
					const now = [...kept].at(-1)
					if (drawing && now && !kept.has(drawing)) {
						kept.set(drawing, draw(width, drawing))
						// What is shown stays the last one to go.
						kept.delete(now[0])
						kept.set(...now)
					}
					proceed()
				})
			}
			proceed()
			return () => {
				callOff()
			}
		})
		$effect(() => {
			const dataIndex = reached()
			if (dataIndex === undefined) return
			shown?.instance.dispatchAction({ type: 'showTip', seriesIndex: HITS, dataIndex })
			return hide
		})
		return () => {
			place.stop()
			element.removeEventListener('pointerup', leave)
			element.removeEventListener('pointercancel', leave)
			for (const { instance } of kept.values()) instance.dispose()
		}
	}
