import type { Locale } from '../../base/text.ts'
import type { Params } from '../../share/param.ts'
import type { Columns } from '../../views/columns.ts'
import { defineView, type Definition, type Titled } from '../../views/define-view.ts'
import type { View } from '../../views/view.ts'

/** Words of a view whose targets may have damaged texts: the lead says whether they count. */
interface DamageWords {
	readonly lead: (damaged: string) => string
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
		lead: ({ values, locale }) => {
			const words: DamageWords = it.question.text[locale]
			return words.lead(words[`lead_${(values as { readonly damaged: 'out' | 'in' }).damaged}`])
		},
	})
