/**
 * Whether this page stands in a frame without an origin (`sandbox="allow-scripts"`). `location.origin` is that of its
 * address even there.
 */
export const hasNoOrigin = (): boolean => self.origin === 'null'

/**
 * What a classic worker runs to load a script of this site where the page has no origin: there Chromium starts no module
 * from a blob and lets `importScripts` load nothing, but `import()` does. What comes before it is there waits for it.
 */
export const importing = (url: string): string => `{
	const early = []
	const wait = (event) => {
		event.stopImmediatePropagation()
		early.push(event.data)
	}
	addEventListener('message', wait)
	import(${JSON.stringify(url)}).then(
		() => {
			removeEventListener('message', wait)
			for (const data of early) dispatchEvent(new MessageEvent('message', { data }))
		},
		(error) => setTimeout(() => { throw error }),
	)
}`
