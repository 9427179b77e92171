import type { CellDocument } from '../cells/cell.ts'
import { factReading, type FactReading } from './fact-reading.ts'

/** Sentences of the official forms, with the number that each tells. */
const SENTENCES: readonly { readonly measure: string; readonly unit: string; readonly form: RegExp }[] = [
	{ measure: 'vehicle_count', unit: '辆', form: /共有(?:公务用)?车辆?\s*(\d+)\s*辆/ },
	{
		measure: 'large_equipment_count',
		unit: '台',
		form: /(?:单价|单位价值)\s*(?:在)?\s*\d+\s*万元(?:[（(]含[）)])?以上(?:的)?(?:通用|专用)?设备(?:[（(][^（）()]{1,8}[）)])?\s*(\d+)\s*台/,
	},
	{
		measure: 'fiscal_supported_staff',
		unit: '人',
		form: /财政供养(?:人员|人数)(?:共|共计|总数为?)?\s*(\d+)\s*(?:人|名)/,
	},
	{
		measure: 'authorised_staff',
		unit: '人',
		form: /(?:人员编制|编制人数|编制总数|核定编制)(?:共|共计|为)?\s*(\d+)\s*(?:人|名|个)/,
	},
	{
		measure: 'serving_staff',
		unit: '人',
		form: /(?:在职(?:人员|人数|职工)|实有人数|实有在职人员)(?:共|共计|为)?\s*(\d+)\s*(?:人|名)/,
	},
	{
		measure: 'retired_staff',
		unit: '人',
		form: /(?<!离)退休(?:人员|人数|职工)(?:共|共计|为)?\s*(\d+)\s*(?:人|名)/,
	},
]

/** A word of every such sentence. */
const SPEAKS = /车\s*辆?|设\s*备|人\s*员|人\s*数|职\s*工|编\s*制/

/** What sentences tell of staff and assets, each measure once: the first time. */
export function* sentenceFacts({ lines }: CellDocument): Generator<FactReading> {
	for (const { line, text } of lines) {
		if (!SPEAKS.test(text)) continue
		const plain = text.replace(/\s+/g, '')
		for (const { measure, unit, form } of SENTENCES) {
			const digits = form.exec(plain)?.[1]
			if (digits !== undefined) yield factReading(line, measure, Number(digits), unit, digits)
		}
	}
}
