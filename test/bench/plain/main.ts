// The distribution of shares of targets by class with DuckDB-Wasm and ECharts and nothing else, over the same file as ours.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

const BINS = 36
const given = new URLSearchParams(location.search)
const absolute = (path: string) => new URL(path, document.baseURI).href
use([BarChart, GridComponent, SVGRenderer])
const db = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(worker)))
await db.instantiate(absolute(wasm))
await db.open({
	filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false },
})
const connection = await db.connect()
await connection.query(`ATTACH '${given.get('database') ?? ''}' AS country (READ_ONLY)`)
await connection.query(`CREATE TEMP TABLE shares AS ${given.get('sql') ?? ''}`)
const keys = await connection.query('SELECT DISTINCT key FROM shares ORDER BY key')

const main = document.querySelector('main')
if (!main) throw new Error('The page has no main.')
const select = main.appendChild(document.createElement('select'))
for (const row of keys.toArray() as { readonly key: string }[]) select.add(new Option(row.key, row.key))
select.value = given.get('key') ?? ''
const chart = init(main.appendChild(document.createElement('div')), null, {
	renderer: 'svg',
	width: 920,
	height: 200,
})
const counted = await connection.prepare(
	`SELECT least(floor(share * ${String(BINS)}), ${String(BINS - 1)})::INTEGER AS bin, count(*)::INTEGER AS n FROM shares WHERE key = ? GROUP BY bin`,
)

/** Asks for the bins of a class and draws them. */
async function draw(key: string): Promise<void> {
	const answer = await counted.query(key)
	const bins = Array.from({ length: BINS }, () => 0)
	for (const { bin, n } of answer.toArray() as { readonly bin: number; readonly n: number }[]) bins[bin] = n
	chart.setOption({
		animation: false,
		xAxis: { type: 'category' },
		yAxis: { type: 'value' },
		series: [{ type: 'bar', data: bins }],
	})
}
select.addEventListener('change', () => void draw(select.value))
await draw(select.value)
