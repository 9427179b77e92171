import { view } from '../../../views/view.ts'
import { params } from './params.ts'
import sql from './query.sql?raw'
import { rows } from './rows.ts'
import { text } from './text.ts'
import { crumbs, lead, title } from './title.ts'

export default view({
	id: 'projects',
	text,
	about: 'money',
	params,
	sql,
	rows,
	title,
	lead,
	crumbs,
	// A list to look through; amounts of unlike scopes are not drawn beside each other.
	charts: () => [],
	body: () => import('./Body.svelte'),
	controls: () => import('./Controls.svelte'),
	behind: async () => (await import('./behind.sql?raw')).default,
	table: async () => (await import('./table.ts')).table,
})
