import { defineConfig } from '@playwright/test'

/**
 * Start to finish through the built site. A journey that fails once has failed: nothing is tried again.
 *
 * Every journey is made on a desktop. Tagged `@phone`, it is made on a phone as well: where the page itself is another there
 * (choices and sources stand in a sheet, the engine starts when it is needed, a finger takes the place of the pointer), and
 * in `every-view.journey.ts` for width, stillness and access of every view. `@phone-only` journeys are about that alone.
 * Answers, files, links and statements are the same at every width; asking for them twice starts an engine twice.
 */
export default defineConfig({
	testDir: '.',
	testMatch: '*.journey.ts',
	outputDir: '../output/journeys',
	forbidOnly: true,
	fullyParallel: true,
	retries: 0,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 20_000 },
	reporter: [['line'], ['json', { outputFile: '../output/journeys.json' }]],
	use: {
		browserName: 'chromium',
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		// What a first visit keeps for later is nothing that most journeys need: `offline.journey.ts` is about that.
		serviceWorkers: 'block',
		video: 'off',
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
			// As root there is no sandbox to be had, and containers have little shared memory.
			// Chromium asks a server of its own about every text field; nothing here is its business.
			args: [
				'--no-sandbox',
				'--disable-dev-shm-usage',
				'--force-color-profile=srgb',
				'--disable-features=AutofillServerCommunication',
			],
		},
	},
	projects: [
		{ name: 'desktop', grepInvert: /@phone-only/, use: { viewport: { width: 1440, height: 900 } } },
		{
			name: 'phone',
			grep: /@phone/,
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
		},
	],
})
