/** The cells of a line of a converted table: tab-separated, each trimmed; a line without tabs is one cell. */
export const cells = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())

/** The cells of a line that hold something, with their positions. */
export const filled = (line: string): readonly { readonly at: number; readonly text: string }[] =>
	cells(line).flatMap((text, at) => (text ? [{ at, text }] : []))
