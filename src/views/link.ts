import type { Lines } from '../share/page.ts'
import type { MarkOrigin } from '../ui/charts/origin.ts'

/** Where a number leads: its lines (`src`), the rows it is made of (`of`), one level down (`at`), or another room. */
export type LinkTarget =
	| { readonly src: Lines }
	| { readonly of: string }
	| { readonly at: string }
	| {
			readonly room: string
			/** Further keys of the address there, as written. */
			readonly keys: Readonly<Record<string, string>>
	  }

/** A number with its unit elsewhere, never without where it comes from. */
export interface LinkedNumber {
	readonly text: string
	readonly origin: MarkOrigin
	readonly hint: string
	readonly target: LinkTarget
}
