import { write, type Params } from '../../share/param.ts'
import { writeNumber, type Selection } from '../../share/selection.ts'
import type { Mark } from '../../ui/charts/chart.ts'
import type { LinkTarget } from '../link.ts'
import { partOf } from '../shapes/measure.ts'
import { shapes } from '../shapes/params.ts'
import type { AnyScene } from '../table/cell.ts'
import type { AnyView } from '../view.ts'

const DOCUMENT = /^\d{6}-/
const VALUE = /^[\p{L}\p{N}_-]+$/u

/** The range from one number of a distribution to another, as a selection; null where the settings of the view are too many for a link. */
export function rangeOf(view: AnyView, scene: AnyScene, from: number, to: number): Selection | null {
	const { measure } = view
	if (!measure) return null
	const part = measure.part ? (partOf(measure, scene)?.key ?? '') : '-'
	const settings = [...write(view.params as Params, scene.values)].filter(
		([key]) => !(key in shapes) && !['c', 'dep', 'y', 'pick', 'unit', 'mine'].includes(key),
	)
	const values = [
		view.id,
		part,
		writeNumber(Math.min(from, to), 'down'),
		writeNumber(Math.max(from, to), 'up'),
		...settings.map(([key, value]) => `${key}-${value}`),
	]
	return values.every((value) => VALUE.test(value)) ? { by: 'range', values } : null
}

/** What a press on a mark selects: the thing that its view tells apart, a range, a province, else its disclosure; null for none. */
export function selectionOf(view: AnyView, scene: AnyScene, mark: Mark<LinkTarget>): Selection | null {
	if ('from' in mark && 'to' in mark && typeof mark.from === 'number' && typeof mark.to === 'number')
		return rangeOf(view, scene, mark.from, mark.to)
	const { link } = mark
	if (!link) return null
	if ('set' in link) {
		const { within } = link.set
		return typeof within === 'string' && within ? { by: 'place', values: [within] } : null
	}
	if ('src' in link) return { by: 'document', values: [link.src.document_id] }
	if ('room' in link) return null
	const [document = '', key = ''] = ('of' in link ? link.of : link.at).split('.')
	const { selecting } = view
	if (selecting?.name && key && VALUE.test(key))
		return { by: selecting.by?.(scene.values) ?? selecting.family, values: [key] }
	return DOCUMENT.test(document) ? { by: 'document', values: [document] } : null
}
