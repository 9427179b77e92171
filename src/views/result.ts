import type { Question } from '../engine/engine.ts'
import type { Shape } from '../engine/row.ts'
import { panel } from '../share/page.ts'
import type { Params, Values } from '../share/param.ts'
import { address } from '../state/address.svelte.ts'
import { Answer } from '../state/answer.svelte.ts'
import type { Session } from '../state/session.svelte.ts'
import { following, together } from '../state/sync-or-async.ts'
import { withoutRules } from './disclosures/chosen.ts'
import { isSelectionLoaded, loadedSelection, loadSelection } from './selection/loaded.ts'
import { selectionsOf } from './selection/selecting.ts'
import { known, type Disclosure } from './disclosures/disclosures.ts'
import { notes, noteRows, type NoteRow } from './notes/notes.ts'
import { beyondOf, isMany, manyOf, manyQuestions, mayBeLong, rowsOf, type Answered } from './shapes/many.ts'
import { bound, question, type AnyView } from './view.ts'

/** What a view shows, and the choices it answers: they travel together, so that no chart has new settings over old rows. */
export interface ViewResult extends Answered {
	readonly view: AnyView
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- which view it is, is known when it runs
	readonly rows: readonly any[]
	/** Without rules: the places that they stand for are among them. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
	readonly values: Values<any>
	/** The statement of the whole answer: that of the view, narrowed where something is selected. */
	readonly sql: string
	/** The values as the SQL gets them. */
	readonly sent: Readonly<Record<string, string>>
	readonly disclosures: readonly Disclosure[]
	readonly noted: readonly NoteRow[]
}

/** What a view is likely to ask where its values are these, among the disclosures of the page. */
export function questionsOf<P extends Params>(
	session: Session,
	view: AnyView,
	values: Values<P>,
): readonly Question<Shape>[] {
	// What is selected is honoured after it was fetched: until then nothing is foreseen.
	if (selectionsOf(values).length && !isSelectionLoaded()) return []
	const disclosures = known(session)
	const many = manyOf(view, values)
	const mayBe = disclosures instanceof Promise || isMany(values, disclosures)
	// A list that may be long is not asked for before it is wanted.
	if (mayBe && mayBeLong(view, values)) return [notesOn(view, values)]
	if (!(disclosures instanceof Promise) && beyondOf(view, values, disclosures) !== null)
		return [notesOn(view, values)]
	const own = many && mayBe ? manyQuestions(view, many, values) : [question(view, values)]
	return [...own, notesOn(view, values)]
}

/** The notes on what a view shows. */
function notesOn<P extends Params>(view: AnyView, values: Values<P>): Question<typeof noteRows> {
	const asked = notes(view.about, bound(view.params as Params, values))
	if (!selectionsOf(values).length) return asked
	const { narrowed, narrowing, ofDisclosures } = loadedSelection()
	return narrowed(asked, ofDisclosures(narrowing(view, values)))
}

/**
 * The values of a view as its questions need them: without rules among places and without ranges among selections. Once
 * they are there, what is selected can be honoured.
 */
export const resolved = <P extends Params>(
	session: Session,
	view: AnyView,
	values: Values<P>,
): Values<P> | Promise<Values<P>> =>
	following(withoutRules(session, values), (plain) => {
		const selections = selectionsOf(plain)
		if (!selections.length) return plain
		const { c = '', dep = '', y = '' } = bound(view.params as Params, plain)
		return Promise.all([import('./selection/resolve.ts'), loadSelection()])
			.then(([{ withoutRanges }]) => withoutRanges(session, view.id, selections, { c, dep, y }))
			.then((pick) => ({ ...plain, pick }))
	})

/**
 * The answer of a view where its values are these; at once where all of it is known.
 * @param isWhole whether all rows and columns are wanted; pictures of many disclosures need fewer
 */
export function resultOf<P extends Params>(
	session: Session,
	view: AnyView,
	values: Values<P>,
	signal: AbortSignal,
	isWhole = true,
): ViewResult | Promise<ViewResult> {
	return following(resolved(session, view, values), (plain) =>
		answered(session, view, plain, signal, isWhole),
	)
}

function answered<P extends Params>(
	session: Session,
	view: AnyView,
	values: Values<P>,
	signal: AbortSignal,
	isWhole: boolean,
): ViewResult | Promise<ViewResult> {
	const asked = question(view, values) as Question<Shape>
	const ask = (one: Question<Shape>) => session.ask(one, signal)
	const disclosures = known(session)
	return together(
		[
			disclosures,
			isWhole
				? following(ask(asked), (rows): Answered => ({ rows, isWhole }))
				: rowsOf(ask, view, values, disclosures),
			session.ask(notesOn(view, values), signal),
		],
		(disclosures, rows, noted): ViewResult => ({
			view,
			disclosures,
			...rows,
			noted,
			values,
			sql: asked.sql,
			sent: asked.values as Readonly<Record<string, string>>,
		}),
	)
}

/** The answer that a view shows, following the address; the last one stays until the next has come. Its table shows all of it. */
export const shown = (session: Session, view: () => AnyView): Answer<ViewResult> =>
	new Answer((signal) => {
		const asked = view()
		const { tab, order } = address.read(panel).values
		// Rows are sorted among all of them, or as the list has them.
		const isWhole = tab === 'table' || (asked.listing !== undefined && order !== '')
		return resultOf(session, asked, address.read(asked.params).values, signal, isWhole)
	})
