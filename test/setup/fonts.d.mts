/** Makes sure that Chinese text has a typeface; rejects with the sentence to show when there is none. */
export function fonts(): Promise<void>
