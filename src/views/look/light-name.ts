import { address } from '../../state/address.svelte.ts'
import type { Chart } from '../../ui/charts/chart.ts'
import { nameOf } from '../disclosures/name.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { Locale } from '../../base/text.ts'
import { colouredOf, seriesIn } from './look.ts'
import { look } from './params.ts'

/** What lights when `name` is pressed in a picture: the series or the disclosure that is called so; undefined for other words. */
export function lightOf(
	name: string,
	charts: readonly Chart[],
	disclosures: readonly Disclosure[],
	locale: Locale,
): string | undefined {
	// 遂溪 2024（58 条）: how many a row stands for follows its name.
	const [bare = ''] = name.split(/\s*[（(]/)
	const of = colouredOf(disclosures).find((it) => nameOf(it, locale) === bare)
	return of?.document_id ?? seriesIn(charts).find((it) => it.name === name)?.key
}

/** Lights it and puts it out again; words that name nothing do nothing. */
export function lightName(...named: Parameters<typeof lightOf>): void {
	const light = lightOf(...named)
	if (light === undefined) return
	address.go(look, { light: address.read(look).values.light === light ? '' : light })
}
