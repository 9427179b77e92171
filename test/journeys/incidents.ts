import type { BrowserContext } from '@playwright/test'

/** Something that must not happen on a journey. */
export interface Incident {
	readonly kind: 'console' | 'error' | 'policy' | 'foreign'
	readonly text: string
}

/** What went wrong in a browser context, apart from what the journey provokes on purpose. */
export class Incidents {
	readonly #seen: Incident[] = []
	readonly #provoked: { readonly form: RegExp; met: boolean }[] = []

	note(kind: Incident['kind'], text: string): void {
		this.#seen.push({ kind, text })
	}

	/** Announces incidents that the journey provokes on purpose: they must come, and are not held against it. */
	provoke(form: RegExp): void {
		this.#provoked.push({ form, met: false })
	}

	/** What is left to complain of: incidents nobody announced, and announced ones that did not come. */
	complaints(): string[] {
		const unexpected = this.#seen.filter(({ kind, text }) => {
			const known = this.#provoked.filter(({ form }) => form.test(`${kind}: ${text}`))
			for (const one of known) one.met = true
			return known.length === 0
		})
		return [
			...unexpected.map(({ kind, text }) => `${kind}: ${text}`),
			...this.#provoked.filter(({ met }) => !met).map(({ form }) => `did not come: ${String(form)}`),
		]
	}
}

/** Notes what happens in the pages of a context; `home` is the only address they may ask. */
export async function watch(context: BrowserContext, home: string, incidents: Incidents): Promise<void> {
	context.on('console', (message) => {
		// Playwright's own remark on what its configuration asks for.
		if (message.text().startsWith('Service Worker registration blocked by Playwright')) return
		if (message.type() === 'error' || message.type() === 'warning') incidents.note('console', message.text())
	})
	context.on('weberror', (error) => {
		incidents.note('error', error.error().stack ?? error.error().message)
	})
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url())
		if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(home).origin)
			incidents.note('foreign', request.url())
	})
	await context.exposeBinding('reportViolation', (_, text: string) => {
		incidents.note('policy', text)
	})
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void }
			reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
		})
	})
}
