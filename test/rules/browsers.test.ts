import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** What runs in the page: the sources without their tests, and what is copied as it is. */
const files = Object.entries(sources(['src', 'public', 'index.html'], /\.(?:ts|svelte|js|html)$/)).filter(
	([path]) => !/\.(?:test|fixture)\.ts$/.test(path),
)
/** Without comments: they name what is not there. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/[^\n]*/g, '')
const using = (api: RegExp) => files.flatMap(([path, text]) => (api.test(code(text)) ? [path] : [])).sort()

/**
 * What only pages over HTTPS (or of this very computer) have, or what a browser's settings or a frame may take away: where
 * it is used, and what stands there for a browser without it. `/^$/` is used nowhere.
 */
const OPTIONAL: readonly (readonly [api: RegExp, used: Readonly<Record<string, RegExp>>])[] = [
	[/\brandomUUID\s*\(/, {}],
	[
		/\bnavigator\.clipboard\b|\bClipboardItem\b/,
		{
			'src/app/palette/actions.ts': /catch \{[\s\S]*words\.denied/,
			'src/rooms/sql/Answers.svelte': /catch \{[\s\S]*words\.denied/,
			'src/views/download/Picture.svelte': /catch \{[\s\S]*words\.picture_denied/,
			'src/ui/CopyButton.svelte': /catch \{[\s\S]*refused = true/,
		},
	],
	[
		/\bnavigator\.(?:share|canShare)\b/,
		{
			'src/views/share/Actions.svelte': /\{#if 'share' in navigator\}/,
			'src/views/download/Picture.svelte': /'canShare' in navigator &&[\s\S]*\{#if sharesPictures\}/,
		},
	],
	[
		/\bshow(?:Open|Save|Directory)(?:File)?Picker\b/,
		{ 'src/views/download/sink.ts': /if \(!picking\.showSaveFilePicker\) return gathered/ },
	],
	[
		/\blocks\b(?=[\s?.]*(?:\.|\}))/,
		{
			'src/additions/store/device-files.ts': /if \(!locks\) return work\(false\)[\s\S]*catch/,
			'src/engine/duckdb/browser.ts': /if \(!locks\) return[\s\S]*\.catch\(\(\) => undefined\)/,
			'src/engine/duckdb/worker.ts':
				/try \{ self\.navigator\.locks\?\.request[^\n]*\.catch\(\(\) => \{\}\) \} catch \{\}/,
		},
	],
	[/\bcrypto\.subtle\b/, { 'src/base/sha256.ts': /if \(!subtle\) return plainSha256/ }],
	[
		/\bdeviceMemory\b/,
		{
			'src/engine/duckdb/memory.ts': /deviceMemory/,
			'src/engine/duckdb/worker.ts': /deviceMemory\?: number/,
		},
	],
	[
		/\blocalStorage\b/,
		{
			// Each step through `attempt`, which makes a fault of what the browser forbids.
			'src/state/device-entries.svelte.ts': /#attempt\(work[\s\S]*try \{[\s\S]*catch/,
			'src/state/own-files/mark.ts': /try \{[\s\S]*catch[\s\S]*try \{[\s\S]*catch/,
			'src/state/reader-locale.ts': /try \{[\s\S]*catch/,
			'src/state/statement-preview.svelte.ts': /try \{[\s\S]*catch[\s\S]*try \{[\s\S]*catch/,
			'src/state/theme.svelte.ts': /try \{[\s\S]*catch/,
			'public/start.js': /try \{[\s\S]*catch/,
		},
	],
	// `open-store.ts` opens one place after the other, and ends with the memory of the page.
	[
		/\bindexedDB\b/,
		{ 'src/additions/store/indexed-db.ts': /@throws DOMException where the browser forbids it/ },
	],
	[/\bsessionStorage\b|\bcookieStore\b|\bdocument\.cookie\b/, {}],
	// The service worker itself runs nowhere without them.
	[
		/\bcaches\b/,
		{
			'src/offline/kept-parts.ts': /a service worker is ended and started as the browser likes/,
			'src/offline/service-worker.ts': /declare const self: ServiceWorkerScope/,
			'src/state/offline.svelte.ts': /await stores\(\)\?\.keys\(\)\) \?\? \[\]/,
		},
	],
	[
		/\bserviceWorker\b/,
		{ 'src/state/offline.svelte.ts': /if \(!this\.isPossible \|\| !registry\) return[\s\S]*catch/ },
	],
	[
		/\bnavigator\.storage\b/,
		{
			'src/additions/store/opfs.ts': /'createWritable' in FileSystemFileHandle\.prototype/,
			'src/additions/store/this-device.ts': /Partial<StorageManager> \| undefined[\s\S]*catch/,
		},
	],
	[/\bnavigator\.(?:wakeLock|permissions|credentials|mediaDevices|geolocation|gpu)\b/, {}],
	[/\bgetDirectory\s*\(/, { 'src/additions/store/opfs.ts': /@throws DOMException where the browser has no/ }],
	[/\bSharedArrayBuffer\b|\bcrossOriginIsolated\b|\bNotification\b\.|\bPushManager\b/, {}],
	[/\bBroadcastChannel\b/, { 'src/additions/store/this-device.ts': /'BroadcastChannel' in globalThis/ }],
	[/\bqueryLocalFonts\b|\bEyeDropper\b|\bgetScreenDetails\b/, {}],
]

test.for(OPTIONAL)('%s is used only where a browser without it is reckoned with', ([api, used]) => {
	expect(using(api)).toEqual(Object.keys(used).sort())
	for (const [path, guard] of Object.entries(used))
		expect(Object.fromEntries(files)[path], path).toMatch(guard)
})

/** Who may take an error's own text: what makes a fault or a finding of it, whose sentence quotes it. */
const QUOTING: ReadonlySet<string> = new Set([
	'src/base/fault.ts',
	'src/dataset/parquet.ts',
	'src/dataset/csv.ts',
	'src/engine/clickhouse/request.ts',
	'src/engine/duckdb/browser.ts',
	'src/engine/duckdb/failure.ts',
	'src/engine/duckdb/ipc.ts',
	'src/engine/duckdb/validate-select.ts',
	'src/engine/duckdb/watchdog.ts',
	'src/ingest/formats/open.ts',
])

test('no other source takes the text of an error; a page that compares two faults shows neither', () => {
	const taking = files.filter(([, text]) =>
		/\.message\b|\b(?:error|cause|reason)\.stack\b/.test(
			code(text)
				// Facts of a fault: what `faults.ts` makes its sentence of.
				.replace(/\bfacts\.message\b/g, '')
				// Told twice or not: compared, and not shown.
				.replace(/\bfault\.message !== \w+\.fault\?\.message/g, ''),
		),
	)
	expect(taking.map(([path]) => path).filter((path) => !QUOTING.has(path))).toEqual([])
})

test('a component shows the facts of a fault only beside its sentence', () => {
	const showing = files.filter(
		([path, text]) => path.endsWith('.svelte') && /\bfault\.facts\b/.test(code(text)),
	)
	for (const [path, text] of showing)
		expect(text, path).toMatch(
			/<Notice kind="alert"\s*>(?:(?!<\/Notice)[^])*mistakeIn\((?:(?!<\/Notice)[^])*\?\? words\.unknown_mistake\}<\/Notice\s*>\s*(?:<!--.*?-->\s*)?<pre>\{message\}/,
		)
	expect(showing.map(([path]) => path)).toEqual(['src/rooms/sql/Answers.svelte'])
})
