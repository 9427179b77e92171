type Parts<T extends readonly unknown[]> = { [K in keyof T]: T[K] | Promise<T[K]> }

/** Several answers as one: at once when all are known already, else when the last has come. */
export function together<T extends readonly unknown[], R>(
	parts: readonly [...Parts<T>],
	build: (...all: T) => R,
): R | Promise<R> {
	const open = parts.filter((part) => part instanceof Promise)
	if (!open.length) return build(...(parts as unknown as T))
	return Promise.all(parts as readonly Promise<unknown>[]).then((all) => build(...(all as unknown as T)))
}
