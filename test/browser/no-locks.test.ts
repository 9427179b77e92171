import { afterEach, expect, test, vi } from 'vitest'
import { assets } from '../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../src/engine/duckdb/browser.ts'
import { number } from '../../src/engine/row.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(() => {
	vi.unstubAllGlobals()
	vi.restoreAllMocks()
})

/** A worker script that first makes its world as poor as a browser's settings can, then is DuckDB's own. */
const poorer = (lines: string) => {
	const script = `${lines}\nimportScripts(${JSON.stringify(new URL(assets.worker, location.href).href)})`
	return { ...assets, worker: URL.createObjectURL(new Blob([script], { type: 'text/javascript' })) }
}
const answers = async (from = assets) => {
	const engine = await openBrowser(from)
	const sql = 'SELECT $n::INTEGER AS n'
	const rows = await engine.ask({ sql, rows: { n: number }, values: { n: 7 } })
	await engine.close()
	return rows
}

test('the engine starts on a page without encryption, which has no randomUUID and no locks', async () => {
	vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
	Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })
	try {
		expect(await answers()).toEqual([{ n: 7 }])
	} finally {
		Reflect.deleteProperty(navigator, 'locks')
	}
})

test.for(['request', 'query'] as const)(
	'it starts where storage is blocked and %s of locks is refused',
	async (method) => {
		vi.spyOn(navigator.locks, method).mockRejectedValue(new DOMException('denied', 'SecurityError'))
		expect(await answers()).toEqual([{ n: 7 }])
	},
)

test('a worker that may have no lock is not taken for dead', async () => {
	// The page is given its lock at once then, which used to be the sign of the worker's end.
	const { locks } = navigator
	const request = vi.spyOn(locks, 'request')
	vi.spyOn(locks, 'query').mockResolvedValue({ held: [], pending: [] })
	expect(await answers(poorer('// as it is'))).toEqual([{ n: 7 }])
	expect(request).not.toHaveBeenCalled()
})
