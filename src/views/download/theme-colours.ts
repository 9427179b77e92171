import type { Brush } from '../../export/svg.ts'
import { widthOf } from '../../ui/charts/measure.ts'

/** What a picture stands on: one of the page's two grounds, or the white of a manuscript. */
export const GROUNDS = ['light', 'white', 'dark'] as const
export type Ground = (typeof GROUNDS)[number]

/** Colours of the page as they are on a ground, whichever stands now. */
export function brushOf(ground: Ground): Brush {
	const theme = ground === 'dark' ? 'dark' : 'light'
	const onGround = (css: string) => (ground === 'white' ? css.replaceAll('var(--ground)', '#ffffff') : css)
	const known = new Map<string, string>()
	return {
		widthOf,
		colour: (css) => {
			const found = known.get(css) ?? seen(onGround(css), onGround('var(--ground)'), theme)
			known.set(css, found)
			return found
		},
	}
}

/** A colour as it is seen on the ground: not every program that shows pictures knows transparency. */
function seen(css: string, ground: string, theme: 'light' | 'dark'): string {
	const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
	if (!context) throw new Error('canvas')
	for (const colour of [ground, css]) {
		context.fillStyle = computed(colour, theme)
		context.fillRect(0, 0, 1, 1)
	}
	const pixel = context.getImageData(0, 0, 1, 1).data.slice(0, 3)
	return `#${[...pixel].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The theme belongs to the page as a whole: it changes for the moment of the question, too short to be painted. */
function computed(css: string, theme: 'light' | 'dark'): string {
	const { dataset } = document.documentElement
	const before = dataset['theme']
	const probe = document.createElement('span')
	document.body.append(probe)
	dataset['theme'] = theme
	probe.style.color = css
	const { color } = getComputedStyle(probe)
	probe.remove()
	if (before === undefined) delete dataset['theme']
	else dataset['theme'] = before
	return color
}
