// `npm run fuzz`: every property test of the project with a seed that no run had before; the gate keeps to one seed.
// `npm run fuzz -- 1604955021` draws the cases of that seed again.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** Tests that draw cases: they, or a fixture that they share, import fast-check. */
const files = ['src', 'data', 'test']
	.flatMap((top) => readdirSync(top, { recursive: true }).map((name) => `${top}/${String(name)}`))
	.filter((file) => file.endsWith('.test.ts'))
	.filter((file) => /from '(?:fast-check|.*(?:nasty|damage\.fixture)\.ts)'/.test(readFileSync(file, 'utf8')))
const seed = process.argv[2] ?? String(randomInt(2 ** 31))
if (!/^-?\d+$/.test(seed)) {
	console.error(`A seed is a whole number, and “${seed}” is none: npm run fuzz -- 1604955021`)
	process.exit(2)
}
console.log(`${files.length} files of property tests, seed ${seed}`)
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
	stdio: 'inherit',
	// Damaged copies of files, of each format.
	env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? '2000' },
})
if (status !== 0) console.error(`\nOnce more with the same cases: npm run fuzz -- ${seed}`)
process.exitCode = status ?? 1
