import { view } from '../../../views/view.ts'
import { params } from './params.ts'
import { behind, sql } from './query.ts'
import { rows } from './rows.ts'
import { text } from './text.ts'
import { crumbs, lead, title } from './title.ts'

export default view({
	id: 'data',
	text,
	about: 'money',
	params,
	sql,
	rows,
	title,
	lead,
	crumbs,
	charts: () => [],
	body: () => import('./Body.svelte'),
	behind: () => Promise.resolve(behind),
	table: async () => (await import('./table.ts')).table,
})
