import { expect, test } from 'vitest'
import { LOCALES } from '../../base/text.ts'
import { rooms } from '../index.ts'
import { common, own } from './parameters.ts'

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()

test.for([...LOCALES])(
	'every key of every page and view is explained, with what may stand there: %s',
	(locale) => {
		const all = [['', common(locale)] as const, ...views.map((view) => [view.id, own(view, locale)] as const)]
		const silent = all.flatMap(([id, keys]) =>
			keys.filter(({ meaning, allowed }) => !meaning || !allowed?.length).map(({ key }) => `${id} ${key}`),
		)
		expect(silent).toEqual([])
		expect(views.length).toBeGreaterThan(20)
	},
)

test('a key is told with its values and where it starts', () => {
	expect(common('zh').find(({ key }) => key === 'tab')).toMatchObject({
		allowed: ['chart', 'table', 'sql', 'sources'],
		initial: 'chart',
	})
	const spending = views.find(({ id }) => id === 'function')
	if (!spending) throw new Error('no view function')
	const keys = own(spending, 'en')
	expect(keys.find(({ key }) => key === 'digits')).toMatchObject({ allowed: ['7', '5', '3'], initial: '7' })
	expect(keys.map(({ key }) => key)).not.toContain('unit')
})
