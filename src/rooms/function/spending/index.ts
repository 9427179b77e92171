import { view } from '../../view.ts'
import behind from './behind.sql?raw'
import { params } from './params.ts'
import { pictures } from './picture.ts'
import sql from './query.sql?raw'
import { rows } from './rows.ts'
import { table } from './table.ts'
import { text } from './text.ts'
import { crumbs, lead, title } from './title.ts'

export default view({ id: 'function', text, params, sql, rows, behind, title, lead, crumbs, pictures, table })
