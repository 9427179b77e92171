import { assets, type Assets } from '../../src/engine/duckdb/assets.ts'

/** DuckDB’s worker with a string on it: `end` closes, hangs or breaks it from within, as a crash would. */
export function killable(): {
	readonly assets: Assets
	readonly end: (how: 'close' | 'hang' | 'throw') => void
} {
	const name = crypto.randomUUID()
	const script = `
		new BroadcastChannel('${name}').onmessage = ({ data }) => {
			if (data === 'close') close()
			if (data === 'throw') throw new Error('broken')
			if (data === 'hang') for (;;);
		}
		importScripts('${new URL(assets.worker, location.href).href}')`
	const worker = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
	const channel = new BroadcastChannel(name)
	return {
		assets: { ...assets, worker },
		end: (how) => {
			channel.postMessage(how)
		},
	}
}
