import { isPlainLook, type Look } from '../look/params.ts'
import type { AnyRow, AnyScene } from '../table/cell.ts'
import type { ChartCard, AnyView } from '../view.ts'
import type { Shape } from './params.ts'

/** Up to so many disclosures are drawn one by one. */
export const FEW = 12
/** Beyond so many nobody can want that. */
export const MOST_FEW = 120

const counted = new WeakMap<readonly AnyRow[], number>()

/** How many disclosures a scene shows; an answer is counted once. */
export function documents({ rows }: Pick<AnyScene, 'rows'>): number {
	const all = rows as readonly AnyRow[]
	const known = counted.get(all) ?? new Set(all.map((row) => row['document_id'])).size
	counted.set(all, known)
	return known
}

/** Whether a reader may want another shape: they are many, or the address says one. */
export const hasShapes = (scene: AnyScene): boolean =>
	documents(scene) > FEW || (scene.values as { readonly shape?: Shape }).shape !== 'auto'

/** Whether the address says that disclosures are shown as many, however many they are. */
export const isShaped = (values: { readonly shape?: Shape }): boolean =>
	values.shape === 'many' || values.shape === 'place'

/** The shape that a scene has: as chosen, else by how many disclosures it shows. */
export function shapeOf(scene: AnyScene): Exclude<Shape, 'auto'> {
	const { shape = 'auto' } = scene.values as { readonly shape?: Shape }
	const count = documents(scene)
	if (shape === 'many' || shape === 'place') return shape
	return count <= (shape === 'few' ? MOST_FEW : FEW) ? 'few' : 'many'
}

/** Beyond so many rows nobody can read a mark for each; a few disclosures are drawn, however many rows they have. */
const MOST_ROWS = 400

/** Whether a view draws each chosen disclosure by itself, however many they are. */
export const isOneByOne = ({ measure, listing, body, oneByOne, bounded, rows, params }: AnyView): boolean =>
	!measure && !listing && (!body || oneByOne === true) && !bounded && 'document_id' in rows && 'c' in params

/** How many disclosures a scene has, where a view that draws each cannot draw them; null where it can. */
export function tooMany(view: AnyView, scene: AnyScene): number | null {
	if (scene.beyond !== undefined) return scene.beyond
	if (!isOneByOne(view)) return null
	const shown = documents(scene)
	return shown > MOST_FEW || (!view.body && shown > FEW && scene.rows.length > MOST_ROWS) ? shown : null
}

let loaded: typeof import('./cards.ts') | undefined

/** The pictures of a view in the shape that its scene has: its own at once where disclosures are few and nothing is wanted of their look. */
export function picturesOf(
	view: AnyView,
	scene: AnyScene,
): readonly ChartCard[] | Promise<readonly ChartCard[]> {
	const { measure } = view
	if (tooMany(view, scene) !== null) return []
	const shape = shapeOf(scene)
	if (!measure || shape === 'few') {
		const cards = view.charts(scene)
		const wanted = scene.values as Partial<Look>
		return isPlainLook(wanted)
			? cards
			: import('../look/look.ts').then(({ withLook }) => withLook(cards, wanted, scene.disclosures))
	}
	// What is loaded is not imported again: that takes a task, and the picture would come a frame after its table.
	if (loaded) return loaded.shapedCards(view.columns, measure, scene, shape)
	return import('./cards.ts').then((cards) => {
		loaded = cards
		return cards.shapedCards(view.columns, measure, scene, shape)
	})
}

/** What makes the charts that a reader may choose next in the place of one of a scene. */
export const likelyOf = (
	{ columns, measure }: AnyView,
	scene: AnyScene,
	id: string,
): readonly (() => ChartCard['chart'] | undefined)[] =>
	measure && loaded && shapeOf(scene) === 'many' ? loaded.likelyCharts(columns, measure, scene, id) : []
