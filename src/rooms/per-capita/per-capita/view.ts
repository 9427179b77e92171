import { view } from '../../../views/view.ts'
import { params } from './params.ts'
import { charts } from './chart.ts'
import sql from './query.sql?raw'
import { rows } from './rows.ts'
import { text } from './text.ts'
import { crumbs, lead, title } from './title.ts'

export default view({
	id: 'per-capita',
	text,
	about: 'money',
	params,
	sql,
	rows,
	title,
	lead,
	crumbs,
	charts,
	controls: () => import('./Controls.svelte'),
	behind: async () => (await import('./behind.sql?raw')).default,
	table: async () => (await import('./table.ts')).table,
})
