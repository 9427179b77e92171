/** The cells of a line of a converted table: tab-separated, each trimmed; a line without tabs is one cell. */
export const cells = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())
