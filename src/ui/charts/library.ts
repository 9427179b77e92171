/** Everything that draws, fetched as one: the page asks for it when the first picture stands. */
export { chart } from '../chart.svelte.ts'
export { draw } from './draw.ts'
export { drawing } from './drawing.ts'
export { init } from './library-parts.ts'
