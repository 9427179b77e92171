import { Answer } from '../../state/answer.svelte.ts'
import type { Session } from '../../state/session.svelte.ts'
import { following } from '../../state/sync-or-async.ts'
import type { AnyRow, AnyScene } from '../table/cell.ts'
import type { AnyView } from '../view.ts'
import { listedOf, PAGE, pageQuestion } from './listing.ts'

interface Page {
	/** The beginning of the list that it is a page of. */
	readonly of: readonly AnyRow[]
	/** How many rows stand before it. */
	readonly after: number
	readonly rows: readonly AnyRow[]
}

/** The page of a list that a reader turned to: its beginning, until another was asked for and has come. To be made where a component begins. */
export class Pages {
	readonly #scene: () => AnyScene
	#wanted = $state.raw<Pick<Page, 'of' | 'after'>>()
	readonly answer: Answer<Page>

	constructor(session: Session, view: () => AnyView, scene: () => AnyScene) {
		this.#scene = scene
		this.answer = new Answer<Page>((signal) => {
			const [{ listing }, { values }, of] = [view(), scene(), this.#beginning]
			const after = this.#wanted?.of === of ? this.#wanted.after : 0
			if (!after || !listing) return { of, after: 0, rows: of }
			return following(session.ask(pageQuestion(view(), listing, values, after), signal), (rows): Page => ({
				of,
				after,
				rows,
			}))
		})
	}

	get #beginning(): readonly AnyRow[] {
		return this.#scene().rows as readonly AnyRow[]
	}

	/** The page that stands there: of the list that is shown now, never of another. */
	get #page(): Page {
		const of = this.#beginning
		return this.answer.value?.of === of ? this.answer.value : { of, after: 0, rows: of }
	}

	get rows(): readonly AnyRow[] {
		return this.#page.rows
	}

	/** The number of its first row in the whole list, and of its last. */
	get range(): readonly [first: number, last: number] {
		const { after, rows } = this.#page
		return [after + 1, after + rows.length]
	}

	/** How many rows the whole list has. */
	get total(): number {
		return listedOf(this.#scene())
	}

	/** Turns to the page before, or to the one behind. */
	turn(by: -1 | 1): void {
		const { of, after } = this.#page
		this.#wanted = { of, after: Math.max(0, after + by * PAGE) }
	}
}
