import type { Brush } from '../../export/svg.ts'
import { widthOf } from '../../ui/charts/measure.ts'

/** Colours of the page as they are in one of its two themes, whichever stands now. */
export function brushOf(theme: 'light' | 'dark'): Brush {
	const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
		willReadFrequently: true,
	})
	const probe = document.createElement('span')
	probe.style.colorScheme = theme
	const computed = (css: string): string => {
		document.body.append(probe)
		probe.style.color = css
		const { color } = getComputedStyle(probe)
		probe.remove()
		return color
	}
	return {
		widthOf,
		colour: (css) => {
			if (!context) throw new Error('canvas')
			// What is half transparent is seen on the ground, and not every program knows transparency.
			for (const colour of ['var(--ground)', css]) {
				context.fillStyle = computed(colour)
				context.fillRect(0, 0, 1, 1)
			}
			const pixel = context.getImageData(0, 0, 1, 1).data.slice(0, 3)
			return `#${[...pixel].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
		},
	}
}
