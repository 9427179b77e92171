import { view } from '../../../views/view.ts'
import { params } from './params.ts'
import { charts } from './chart.ts'
import sql from './query.sql?raw'
import { rows } from './rows.ts'
import { text } from './text.ts'
import { title } from './title.ts'

export default view({
	id: 'scale',
	text,
	about: 'money',
	params,
	sql,
	rows,
	title,
	lead: ({ values, locale }) => text[locale].lead(text[locale][`unit_${values.unit}`]),
	crumbs: () => [],
	charts,
	behind: async () => (await import('./behind.sql?raw')).default,
	table: async () => (await import('./table.ts')).table,
})
