/** Lines of a file, both included, 1-based. */
export interface Stretch {
	readonly line_start: number
	readonly line_end: number
}

/** Whether two stretches have a line in common. */
export const meet = (one: Stretch, other: Stretch | undefined): boolean =>
	other !== undefined && one.line_start <= other.line_end && other.line_start <= one.line_end
