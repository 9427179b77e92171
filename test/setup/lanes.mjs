/**
 * Takes steps side by side, in their order, each as soon as a lane is free and the step it comes after has been taken. A
 * step that is `alone` waits until every lane is free, and lets nothing begin beside it.
 * @template {{ readonly name: string, readonly after?: string, readonly alone?: boolean }} S
 * @template R
 * @param {readonly S[]} steps a step may only come after one that stands before it
 * @param {number} lanes how many steps at a time
 * @param {(step: S) => Promise<R>} take
 * @returns {Promise<R[]>} in the order of the steps, whatever ended first
 * @throws what `take` throws, once the steps beside it have ended
 */
export async function takeAll(steps, lanes, take) {
	const waiting = [...steps]
	/** @type {Map<S, Promise<void>>} */
	const running = new Map()
	/** @type {Map<S, R>} */
	const results = new Map()
	const taken = (/** @type {string | undefined} */ name) =>
		name === undefined || [...results.keys()].some((step) => step.name === name)
	const next = () => {
		if ([...running.keys()].some(({ alone }) => alone)) return undefined
		const step = waiting.find(({ after }) => taken(after))
		return step && running.size < (step.alone ? 1 : lanes) ? step : undefined
	}
	try {
		while (waiting.length + running.size > 0) {
			for (let step = next(); step; step = next()) {
				const begun = step
				waiting.splice(waiting.indexOf(begun), 1)
				running.set(
					begun,
					take(begun).then((result) => {
						results.set(begun, result)
						running.delete(begun)
					}),
				)
			}
			if (running.size === 0) throw new Error(`${waiting[0]?.name} comes after a step that is not taken.`)
			await Promise.race(running.values())
		}
	} finally {
		await Promise.allSettled(running.values())
	}
	return steps.flatMap((step) => {
		const result = results.get(step)
		return result === undefined ? [] : [result]
	})
}
