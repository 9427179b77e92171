/** Takes steps side by side; see `lanes.mjs`. */
export function takeAll<
	S extends { readonly name: string; readonly after?: string; readonly alone?: boolean },
	R,
>(steps: readonly S[], lanes: number, take: (step: S) => Promise<R>): Promise<R[]>
