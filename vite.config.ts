import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

export default defineConfig({
	base: './',
	plugins: [svelte()],
	worker: { format: 'es' },
	build: { target: 'es2022', manifest: true, sourcemap: false },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'data/**/*.test.ts', 'test/rules/**/*.test.ts'],
				},
			},
			{
				extends: true,
				test: {
					name: 'contract',
					environment: 'node',
					include: ['test/contract/**/*.test.ts'],
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				// Found late, they would reload the page in the middle of a test.
				optimizeDeps: { include: ['@duckdb/duckdb-wasm', 'apache-arrow', 'hyparquet', 'papaparse'] },
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
								args: [
									'--no-sandbox',
									'--disable-dev-shm-usage',
									'--disable-background-networking',
									'--disable-component-update',
									'--disable-sync',
									'--no-first-run',
								],
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
})
