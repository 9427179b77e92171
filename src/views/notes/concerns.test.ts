import { expect, test } from 'vitest'
import { concernsOf } from './concerns.ts'

test('what is drawn brings its note along, what a view says replaces what is usual', () => {
	expect([...concernsOf({ about: 'money' }, ['disclosed'])]).toEqual([
		'stages',
		'years',
		'scopes',
		'partly_itemised',
	])
	expect([...concernsOf({ about: 'targets' }, ['suggested', 'suggested'])]).toEqual([
		'stages',
		'years',
		'departmental',
		'uncoded',
		'classes_read',
	])
	expect([...concernsOf({ about: 'money', concerns: ['shared_cost'] }, ['inferred_exact'])]).toEqual([
		'shared_cost',
		'repaired',
	])
	expect(concernsOf({ about: 'money', concerns: [] }, []).size).toBe(0)
})
