import home from './home/view.ts'

/** Home: what this site is, and one comparison to begin with. */
export const views = [home] as const
