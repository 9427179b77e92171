import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { preview } from 'vite'
import { encode } from '../../src/share/fragment.ts'
import type { QueryDraft } from '../../src/share/query-draft.ts'

const SIZES = [
	{ width: 1440, height: 1000 },
	{ width: 1280, height: 900 },
	{ width: 390, height: 844 },
] as const
/** What a page is opened with: the parameters of its address, and the bench in its fragment. */
interface State {
	readonly name: string
	readonly query: string
	readonly bench?: QueryDraft
}
/** A statement of a reader with its chart. */
const BENCH: QueryDraft = {
	sql: `-- 四县各类绩效指标的条数
SELECT county, class1, count(*) AS 条数
FROM indicator JOIN disclosure USING (document_id)
GROUP BY ALL ORDER BY ALL`,
	values: {},
	chart: { type: 'stacked', x: 'county', y: ['条数'], colour: 'class1' },
}
const STATES = [
	{ name: 'overview', query: 'view=overview' },
	{ name: 'overview-scale', query: 'view=overview&show=scale' },
	{ name: 'overview-comparable', query: 'view=overview&show=comparable' },
	{ name: 'overview-quality', query: 'view=overview&show=quality' },
	{
		name: 'overview-parts',
		query: 'view=overview&show=quality&of=630123-zuzhibu-2024-targets.finding.repair',
	},
	{ name: 'function', query: '' },
	{ name: 'function-table', query: 'tab=table' },
	{ name: 'function-sql', query: 'tab=sql' },
	{ name: 'function-sources', query: 'tab=sources' },
	{ name: 'function-opened', query: 'digits=3&at=130529-zuzhibu-2024-budget.213' },
	{ name: 'function-source', query: 'src=130529-zuzhibu-2024-budget.L172' },
	{ name: 'function-parts', query: 'of=440823-zuzhibu-2024-targets.villages' },
	{ name: 'function-wrong', query: 'digits=9&c=640221' },
	{ name: 'function-purpose', query: 'view=function&lens=purpose' },
	{ name: 'function-inferred', query: 'view=function&origins=inferred_exact' },
	{ name: 'function-per', query: 'view=function&scale=per&by=village&digits=3' },
	{ name: 'function-fund', query: 'view=function&fund=government_fund' },
	{ name: 'function-side', query: 'view=function&show=side-by-side' },
	{ name: 'function-side-codes', query: 'view=function&show=side-by-side&lens=code' },
	{ name: 'function-tree', query: 'view=function&show=tree' },
	{ name: 'function-funds', query: 'view=function&show=funds' },
	{ name: 'finances', query: 'view=finances' },
	{ name: 'finances-economic', query: 'view=finances&show=economic&digits=5' },
	{ name: 'finances-costs', query: 'view=finances&show=running-costs' },
	{ name: 'finances-assets', query: 'view=finances&show=assets' },
	{ name: 'finances-change', query: 'view=finances&show=change' },
	{ name: 'per-capita', query: 'view=per-capita' },
	{ name: 'per-capita-own', query: 'view=per-capita&by=village&part=villages&own=630123-146' },
	{ name: 'per-capita-villages', query: 'view=per-capita&show=per-village&place=both' },
	{ name: 'per-capita-units', query: 'view=per-capita&show=unit-costs' },
	{ name: 'indicators', query: 'view=indicators' },
	{ name: 'indicators-printed', query: 'view=indicators&as=printed' },
	{ name: 'indicators-operators', query: 'view=indicators&show=operators' },
	{ name: 'indicators-kinds', query: 'view=indicators&show=kinds' },
	{ name: 'indicators-parts', query: 'view=indicators&show=kinds&of=640221-zuzhibu-2022-targets.words' },
	{ name: 'indicators-percents', query: 'view=indicators&show=percents' },
	{ name: 'indicators-vague', query: 'view=indicators&show=vague' },
	{ name: 'indicators-deadlines', query: 'view=indicators&show=deadlines' },
	{ name: 'indicators-weights', query: 'view=indicators&show=weights' },
	{ name: 'indicators-classes', query: 'view=indicators&show=classes-per-project' },
	{ name: 'indicators-arithmetic', query: 'view=indicators&show=quantity-cost&tab=table' },
	{ name: 'indicators-wording', query: 'view=indicators&show=wording' },
	{ name: 'indicators-wording-objectives', query: 'view=indicators&show=wording&what=objective&least=60' },
	{ name: 'indicators-goals', query: 'view=indicators&show=goals' },
	{ name: 'projects', query: 'view=projects' },
	{ name: 'projects-found', query: 'view=projects&q=cunban&sort=amount' },
	{ name: 'projects-one', query: 'view=projects&show=project&at=130529-zuzhibu-2024-budget.l581' },
	{ name: 'findings', query: 'view=findings' },
	{ name: 'findings-totals', query: 'view=findings&show=totals' },
	{ name: 'findings-checks', query: 'view=findings&show=checks' },
	{ name: 'sql', query: 'view=sql' },
	{ name: 'sql-chart', query: 'view=sql', bench: BENCH },
	{ name: 'source', query: 'view=source' },
	{ name: 'source-found', query: 'view=source&find=村级组织' },
	{ name: 'source-document', query: 'view=source&src=130529-zuzhibu-2024-budget.L172' },
	{
		name: 'source-flattened',
		query: 'view=source&src=130529-zuzhibu-2024-budget.L146&row=budget_line.146.7',
	},
	{ name: 'data', query: 'view=data' },
	{ name: 'data-columns', query: 'view=data&table=budget_line' },
	{ name: 'data-references', query: 'view=data&show=references' },
	{ name: 'data-since', query: 'view=data&since=1ca27d9f' },
	{ name: 'links', query: 'view=links' },
] as const satisfies readonly State[]

/** Pictures of every page, `npm run gallery [-- <part of a name>]`: for eyes, not for comparison. Needs a built site. */
export async function main([only = '']: readonly string[]): Promise<void> {
	const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' })
	const address = server.resolvedUrls?.local[0] ?? ''
	const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
	try {
		for (const state of STATES)
			for (const size of SIZES)
				for (const theme of ['light', 'dark'] as const)
					for (const lang of ['zh', 'en'] as const) {
						const file = `${state.name}-${String(size.width)}-${theme}-${lang}.png`
						if (file.includes(only)) await take(browser, { address, state, size, theme, lang, file })
					}
	} finally {
		await browser.close()
		await server.close()
	}
}

interface Shot {
	readonly address: string
	readonly state: State
	readonly size: { readonly width: number; readonly height: number }
	readonly theme: 'light' | 'dark'
	readonly lang: 'zh' | 'en'
	readonly file: string
}

async function take(browser: Browser, { address, state, size, theme, lang, file }: Shot): Promise<void> {
	const { query, bench } = state
	const page = await browser.newPage({ viewport: size, colorScheme: theme, deviceScaleFactor: 1 })
	const fragment = bench ? `#${String(await encode(bench))}` : ''
	await page.goto(`${address}?${query}${lang === 'en' ? '&lang=en' : ''}${fragment}`)
	await page.locator('main h1').first().waitFor()
	if (bench) {
		await page.locator('.cm-content').click()
		await page.keyboard.press('ControlOrMeta+Enter')
		await page.locator('.plot .live svg').waitFor()
	}
	if (query.includes('since=')) await page.locator('[data-since]').waitFor()
	await page.waitForFunction(() => !document.querySelector('article[aria-busy=true], [data-waiting]'))
	await page.waitForLoadState('networkidle')
	await page.waitForFunction(() =>
		[...document.querySelectorAll('.plot')].every((plot) => plot.querySelector('svg')),
	)
	const whole = !/src=|of=/.test(query)
	await page.screenshot({ path: join('test/gallery', file), fullPage: whole, animations: 'disabled' })
	await page.close()
}
