/** Whether an element has been in sight, or was to be printed; true from the start where the browser cannot tell. */
export class InSight {
	seen = $state(typeof IntersectionObserver !== 'function')

	/** For `{@attach}`: watches an element until it is first seen. A frame in a hidden tab or far down a page is not. */
	readonly watch = (element: Element) => {
		const see = () => {
			this.seen = true
		}
		const observer = new IntersectionObserver((entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) see()
		})
		observer.observe(element)
		addEventListener('beforeprint', see)
		return () => {
			observer.disconnect()
			removeEventListener('beforeprint', see)
		}
	}
}
