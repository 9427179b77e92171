import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import {
	code,
	count,
	disclosure,
	flag,
	hidden,
	nullable,
	place,
	quantity,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** Nothing to choose but the disclosures. */
export const params = { ...choice }

/** A class of a project: points printed beside those of the benchmark. All but the document is empty where no weights are printed. */
export const columns = {
	document_id: disclosure,
	/** As the address writes the project. */
	project_key: hidden(nullable(code)),
	project: nullable(words),
	seq: hidden(nullable(count)),
	class_id: nullable(code),
	weight: nullable(quantity),
	benchmark: nullable(quantity),
	/** Points printed less those of the benchmark; a class without points has none of them. */
	difference: nullable(quantity),
	/** All classes of the project have the benchmark's points. */
	matches: hidden(nullable(flag)),
	/** How many targets the points are added up from. */
	parts: hidden(nullable(count)),
	line_start: nullable(place),
	line_end: nullable(place),
	source: hidden(nullable(words)),
	confidence: hidden(nullable(code)),
}

export type Weight = Row<typeof columns>
export type WeightsScene = Scene<typeof params, typeof columns>
