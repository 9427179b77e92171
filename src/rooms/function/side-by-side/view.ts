import { view } from '../../../views/view.ts'
import { params } from './params.ts'
import sql from './query.sql?raw'
import { rows } from './rows.ts'
import { text } from './text.ts'
import { lead, title } from './title.ts'

export default view({
	id: 'side-by-side',
	text,
	about: 'money',
	params,
	sql,
	rows,
	title,
	lead,
	crumbs: () => [],
	charts: () => [],
	body: () => import('./Body.svelte'),
	controls: () => import('./Controls.svelte'),
	behind: async () => (await import('./behind.sql?raw')).default,
	table: async () => (await import('./table.ts')).table,
})
