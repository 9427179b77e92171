/**
 * How many tests of a report passed, failed, and were not run.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Count
 */

/**
 * From Vitest's JSON report. A file that failed outside its tests (cannot be loaded or prepared) counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[] }} report
 * @returns {Count}
 */
export function vitest(report) {
	const outside = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
	)
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + outside.length,
		skipped: report.numPendingTests + report.numTodoTests,
	}
}

/**
 * From Playwright's JSON report. A flaky test failed once: it counts as failed. So does each error outside a test.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: readonly unknown[] }} report
 * @returns {Count}
 */
export function playwright({ stats, errors }) {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped,
	}
}
