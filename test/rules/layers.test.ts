import { describe, expect, test } from 'vitest'
import { cycles, outsideLayer, misnamed, strangePackages } from './layers.ts'
import { sources } from './sources.ts'

const tree = sources(['src'], /\.(ts|svelte)$/)

describe('the tree keeps to', () => {
	test('its layers', () => {
		expect(Object.keys(tree).length).toBeGreaterThan(10)
		expect(outsideLayer(tree)).toEqual([])
	})
	test('the packages each layer may know', () => expect(strangePackages(tree)).toEqual([]))
	test('imports without cycles', () => expect(cycles(tree)).toEqual([]))
	test('imports that name a file, and no barrels', () => expect(misnamed(tree)).toEqual([]))
})

describe('the rule notices', () => {
	test('an import upwards, in TypeScript and in Svelte', () => {
		expect(outsideLayer({ 'src/engine/a.ts': `import { b } from '../rooms/b.ts'` })).toEqual([
			'src/engine/a.ts imports src/rooms/b.ts',
		])
		expect(
			outsideLayer({
				'src/ui/A.svelte': `<script lang="ts">\n\timport { b } from '../state/b.ts'\n</script>`,
			}),
		).toHaveLength(1)
		expect(outsideLayer({ 'src/state/a.ts': `import type { B } from '../ui/b.ts'` })).toHaveLength(1)
	})
	test('an import of several lines, a re-export and a lazy one', () => {
		expect(outsideLayer({ 'src/base/a.ts': `import {\n\tb,\n\tc,\n} from '../schema/b.ts'` })).toHaveLength(1)
		expect(outsideLayer({ 'src/base/a.ts': `export { b } from '../schema/b.ts'` })).toHaveLength(1)
		expect(outsideLayer({ 'src/base/a.ts': `const b = await import('../schema/b.ts')` })).toHaveLength(1)
	})
	test('one room that reads another, but not the list of rooms', () => {
		expect(outsideLayer({ 'src/rooms/a/x.ts': `import { y } from '../b/y.ts'` })).toHaveLength(1)
		expect(outsideLayer({ 'src/rooms/a/x.ts': `import { view } from '../../views/view.ts'` })).toEqual([])
		expect(outsideLayer({ 'src/rooms/index.ts': `import('./b/Room.svelte')` })).toEqual([])
	})
	test('a folder that nobody declared', () => {
		expect(outsideLayer({ 'src/extra/x.ts': `import { y } from '../base/y.ts'` })).toHaveLength(1)
	})
	test('a package in the wrong layer, unless only its types are used', () => {
		expect(strangePackages({ 'src/rooms/a/x.ts': `import * as echarts from 'echarts/core'` })).toHaveLength(1)
		expect(strangePackages({ 'src/rooms/a/x.ts': `import type { EChartsOption } from 'echarts'` })).toEqual(
			[],
		)
		expect(strangePackages({ 'src/ingest/x.ts': `import { tick } from 'svelte'` })).toHaveLength(1)
	})
	test('a cycle, by its files', () => {
		const files = {
			'src/base/a.ts': `import { b } from './b.ts'`,
			'src/base/b.ts': `import { c } from './c.ts'`,
			'src/base/c.ts': `import type { b } from './b.ts'`,
		}
		expect(cycles(files)).toEqual(['src/base/b.ts → src/base/c.ts → src/base/b.ts'])
	})
	test('a missing ending and a barrel', () => {
		expect(misnamed({ 'src/base/a.ts': `import { b } from './b'` })).toHaveLength(1)
		expect(misnamed({ 'src/base/a.ts': `import { b } from './b.svelte'` })).toEqual([])
		expect(misnamed({ 'src/base/index.ts': '' })).toHaveLength(1)
		expect(misnamed({ 'src/rooms/a/index.ts': '', 'src/ingest/layouts/c/index.ts': '' })).toEqual([])
	})
})
