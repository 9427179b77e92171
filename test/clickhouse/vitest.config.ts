import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

/** The tests that need ClickHouse itself: not part of the other projects, which run without it. */
export default defineConfig({
	root: `${import.meta.dirname}/../..`,
	plugins: [svelte()],
	test: {
		name: 'clickhouse',
		environment: 'node',
		include: ['test/clickhouse/**/*.test.ts'],
		exclude: ['test/clickhouse/node_modules/**'],
		// One engine in a process, which one file opens for all its tests.
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
})
