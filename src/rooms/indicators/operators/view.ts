import { defineView } from '../../../views/define-view.ts'
import { targetsBehind } from '../counted.ts'
import { columns } from '../shares/columns.ts'
import { linked, valuedWords } from '../shares/scene.ts'
import { charts, operatorNamed } from './chart.ts'
import { params } from './columns.ts'
import sql from './query.sql?raw'
import { text } from './text.ts'

export default defineView({
	id: 'operators',
	text,
	about: 'targets',
	params,
	sql,
	columns,
	title: ({ rows, locale }) => (rows.length ? text[locale].question : text[locale].nothing),
	lead: ({ values, locale }) => text[locale].lead(text[locale][`lead_${values.damaged}`]),
	charts,
	row: linked.row,
	cells: {
		key: { text: ({ key }, { locale }) => operatorNamed(key, locale) },
		counted: { absent: linked.absent },
		n: linked.whole,
		share: { absent: linked.absent },
	},
	evidence: ({ damaged }, of) => targetsBehind(of, valuedWords(damaged), (key) => `operator:${key}`),
})
