import type { Locale } from '../../base/text.ts'
import type { Params } from '../../share/param.ts'
import type { Columns } from '../../views/columns.ts'
import { defineView, type Definition, type Titled } from '../../views/define-view.ts'
import { shapeOf } from '../../views/shapes/shape.ts'
import type { View } from '../../views/view.ts'

/** Words of a view whose targets may have damaged texts: the lead says whether they count. */
interface DamageWords {
	readonly lead: (damaged: string) => string
	/** Where pictures of many disclosures show something else than those of few. */
	readonly lead_many?: (damaged: string) => string
	readonly lead_out: string
	readonly lead_in: string
}

/** A view of targets that leaves out damaged texts unless the reader counts them in (`damaged`), and says so in its lead. */
export const defineTargets = <P extends Params, C extends Columns>(
	it: Definition<P, C> &
		Titled & { readonly question: { readonly text: Readonly<Record<Locale, DamageWords>> } },
): View<P, C> =>
	defineView({
		...it,
		about: 'targets',
		lead: (scene) => {
			const words: DamageWords = it.question.text[scene.locale]
			const { lead } = words
			const said = shapeOf(scene) === 'few' ? lead : (words.lead_many ?? lead)
			return said(words[`lead_${(scene.values as { readonly damaged: 'out' | 'in' }).damaged}`])
		},
	})
