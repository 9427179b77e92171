import type { Locale } from '../../base/text.ts'
import { assigned } from '../../share/assignments.ts'
import { text } from './text.ts'

/** What stands behind a data version where a link counts projects as its reader assigned them; empty where it does not. */
export function assignedWords(link: string, locale: Locale): string {
	const [address = ''] = link.split('#')
	const raw = new URLSearchParams(address.split('?')[1] ?? '').get('mine')
	const projects = new Set(
		(raw === null ? undefined : assigned.mine.read(raw))?.map(({ project }) => project),
	)
	return projects.size ? text[locale].with_assigned(projects.size) : ''
}
