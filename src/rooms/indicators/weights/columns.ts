import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** Nothing to choose but the disclosures. */
export const params = { ...choice }

/** A class of a project: points printed beside those of the benchmark. All but the document is empty where no weights are printed. */
export const columns = {
	document_id: kind.disclosure,
	/** As the address writes the project. */
	project_key: kind.hidden(kind.nullable(kind.code)),
	project: kind.nullable(kind.words),
	seq: kind.hidden(kind.nullable(kind.count)),
	class_id: kind.nullable(kind.code),
	weight: kind.nullable(kind.quantity),
	benchmark: kind.nullable(kind.quantity),
	/** Points printed less those of the benchmark; a class without points has none of them. */
	difference: kind.nullable(kind.quantity),
	/** All classes of the project have the benchmark's points. */
	matches: kind.hidden(kind.nullable(kind.flag)),
	/** How many targets the points are added up from. */
	parts: kind.hidden(kind.nullable(kind.count)),
	...kind.linesIfPrinted,
	source: kind.hidden(kind.nullable(kind.words)),
	confidence: kind.hidden(kind.nullable(kind.code)),
	/** How many projects of the disclosure have weights, and in how many each class has the benchmark's points. */
	projects: kind.hidden(kind.nullable(kind.count)),
	same: kind.hidden(kind.nullable(kind.count)),
	same_share: kind.hidden(kind.nullable(kind.share)),
}

export type Weight = Row<typeof columns>
export type WeightsScene = Scene<typeof params, typeof columns>
