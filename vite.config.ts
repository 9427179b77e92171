import { svelte } from '@sveltejs/vite-plugin-svelte'
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
		],
	},
})
