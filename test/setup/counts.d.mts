/** How many tests of a report passed, failed, and were not run. */
export interface Count {
	readonly passed: number
	readonly failed: number
	readonly skipped: number
}

interface VitestReport {
	readonly numPassedTests: number
	readonly numFailedTests: number
	readonly numPendingTests: number
	readonly numTodoTests: number
	readonly testResults: readonly {
		readonly status: string
		readonly assertionResults: readonly { readonly status: string }[]
	}[]
}

interface PlaywrightReport {
	readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
	readonly errors: readonly unknown[]
}

export function vitest(report: VitestReport): Count
export function playwright(report: PlaywrightReport): Count
