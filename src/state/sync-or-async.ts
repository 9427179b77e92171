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

/** What follows from a value: at once where it is there, else when it has come. */
export const following = <T, R>(
	value: T | Promise<T>,
	build: (value: T) => R | Promise<R>,
): R | Promise<R> => (value instanceof Promise ? value.then(build) : build(value))
