import type { Locale } from '../../base/text.ts'
import { page } from '../../share/page.ts'
import { address } from '../../state/address.svelte.ts'
import { keepLocale } from '../../state/reader-locale.ts'
import { appearance } from '../../state/theme.svelte.ts'
import type { Entry } from './match.ts'
import { text } from './text.ts'

/** What the palette does on the spot; `say` tells the reader what came of it. */
export function actions(locale: Locale, say: (sentence: string) => void): readonly Entry[] {
	const words = text[locale]
	const other = locale === 'zh' ? 'en' : 'zh'
	const action = (id: 'theme' | 'language' | 'copy', note: string, open: Entry['open']): Entry => ({
		group: 'action',
		id: `action.${id}`,
		title: words[id],
		note,
		names: [text.zh[id], text.en[id]],
		keys: [id],
		open,
	})
	return [
		action('theme', '', () => {
			appearance.turn()
		}),
		action('language', words.language_note, () => {
			keepLocale(other)
			address.go(page, { lang: other })
		}),
		action('copy', '', async () => {
			try {
				await navigator.clipboard.writeText(address.link())
				say(words.copied)
			} catch {
				// Not over an unencrypted address, or not permitted: the reader is told to copy by hand.
				say(words.denied)
			}
		}),
	]
}
