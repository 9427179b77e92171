// The distribution of shares of targets by class as Mosaic's documentation makes one, over the same file as ours. No
// TypeScript: the library and its types are installed for the bench alone.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import * as vg from '@uwdata/vgplot'

const given = new URLSearchParams(location.search)
const absolute = (path) => new URL(path, document.baseURI).href
const duckdb = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(worker)))
await duckdb.instantiate(absolute(wasm))
await duckdb.open({
	filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false },
})
const coordinator = vg.coordinator()
coordinator.databaseConnector(vg.wasmConnector({ duckdb }))
await coordinator.exec(`ATTACH '${given.get('database')}' AS country (READ_ONLY)`)
await coordinator.exec(`CREATE TEMP TABLE shares AS ${given.get('sql')}`)

const key = vg.Selection.single()
const chart = vg.vconcat(
	vg.menu({ label: 'Class', as: key, from: 'shares', column: 'key', value: given.get('key') }),
	vg.plot(
		vg.rectY(vg.from('shares', { filterBy: key }), {
			x: vg.bin('share', { steps: 36 }),
			y: vg.count(),
			inset: 0.5,
		}),
		vg.xDomain([0, 1]),
		vg.width(920),
		vg.height(200),
	),
)
document.querySelector('main').append(chart)
