import type { Question } from '../../engine/engine.ts'
import { integer, type Shape } from '../../engine/row.ts'
import type { Params, Values } from '../../share/param.ts'
import { following } from '../../state/sync-or-async.ts'
import type { Many } from '../columns.ts'
import { chosenOf, type Choice } from '../disclosures/chosen.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { AnyRow } from '../table/cell.ts'
import { bound, ofSelected, question, type AnyView, type Part } from '../view.ts'
import type { Shape as Shown } from './params.ts'
import { selectionsOf } from '../selection/selecting.ts'
import { documents, FEW, isOneByOne, isShaped, MOST_FEW } from './shape.ts'

/** The rows of a view: all of them, or what pictures of many disclosures want. */
export interface Answered {
	readonly rows: readonly AnyRow[]
	/** Every part that disclosures have, where the rows are of one part alone. */
	readonly parts?: readonly Part[] | undefined
	/** What the whole of a list comes to, where the rows are its beginning. */
	readonly summary?: readonly AnyRow[] | undefined
	/** How many disclosures are chosen, where they are too many to be drawn one by one: nothing is asked of them. */
	readonly beyond?: number | undefined
	/** Whether they are all rows and columns of the answer. */
	readonly isWhole: boolean
}
type Chosen = Partial<Choice> & { readonly shape?: Shown; readonly at?: string; readonly focus?: string }

const COUNTY = 6

/** Whether a choice may leave many disclosures: not where one stands open, nor where a few counties are named. */
const mayBeMany = (chosen: Chosen): boolean => {
	const { c = [], at = '' } = chosen
	return at === '' && (isShaped(chosen) || !c.length || c.length > FEW || c.some(isNoCounty))
}
const isNoCounty = (place: string): boolean => place.length !== COUNTY

/** Whether the values of a list may leave so many disclosures that it comes a page at a time. */
export const mayBeLong = <P extends Params>({ listing }: AnyView, values: Values<P>): boolean =>
	listing !== undefined && mayBeMany(values)

/** The questions of a view for many disclosures, where its values may leave so many. */
export const manyOf = <P extends Params>(view: AnyView, values: Values<P>): Many | undefined =>
	mayBeMany(values) ? view.measure?.many : undefined

/** Whether a choice leaves more disclosures than are drawn one by one. */
export function isMany<P extends Params>(values: Values<P>, disclosures: readonly Disclosure[]): boolean {
	const { shape = 'auto', c = [], dep = [], y = [] } = values as Chosen
	if (isShaped(values)) return true
	return chosenOf(disclosures, { c, dep, y }).length > (shape === 'few' ? MOST_FEW : FEW)
}

/** How many disclosures a choice leaves, where a view that draws each does not ask for them; null where it does. */
export function beyondOf<P extends Params>(
	view: AnyView,
	values: Values<P>,
	disclosures: readonly Disclosure[],
): number | null {
	const { c = [], dep = [], y = [] } = values as Chosen
	const chosen = mayBeBeyond(view, values) ? chosenOf(disclosures, { c, dep, y }).length : 0
	return chosen > MOST_FEW ? chosen : null
}

/** Whether the values of a view may leave so many; of what is selected in pictures only the engine knows how many they are. */
const mayBeBeyond = <P extends Params>(view: AnyView, values: Values<P>): boolean =>
	isOneByOne(view) && mayBeMany(values) && !selectionsOf(values).length

const shapeFor = (view: AnyView, names: readonly string[]): Shape => {
	const all = view.rows as Shape
	return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])))
}

/** The statement of a view for some of its columns: the engine reads nothing for the others. */
const onlyOf = ({ sql }: AnyView, columns: readonly string[]): string => {
	const [, head = '', body = ''] = /^((?:--.*\n)*)([\s\S]*)$/.exec(sql) ?? []
	return `${head}SELECT ${columns.join(', ')} FROM (\n${body.trim()}\n) AS answer`
}

/** What asks for a part of each chosen disclosure; for all that a measure without parts has. */
export const ofPart = <P extends Params>(
	view: AnyView,
	{ sql, columns }: Many,
	values: Values<P>,
	focus: string,
): Question<Shape> =>
	ofSelected(view, values, {
		sql: sql ?? onlyOf(view, columns),
		rows: shapeFor(view, columns),
		values: { ...bound(view.params as Params, values), focus },
	})

/** What is likely to be asked of many disclosures: which parts there are, and the part that the values name. */
export function manyQuestions<P extends Params>(
	view: AnyView,
	many: Many,
	values: Values<P>,
): readonly Question<Shape>[] {
	const { focus = '' } = values as Chosen
	const own = many.parts && !focus ? [] : [ofPart(view, many, values, focus)]
	return [...partsQuestion(view, many, values), ...own]
}

const partsQuestion = <P extends Params>(view: AnyView, { parts }: Many, values: Values<P>) =>
	parts
		? [
				ofSelected(view, values, {
					sql: parts.sql,
					rows: { ...shapeFor(view, parts.columns), documents: integer },
					values: bound(view.params as Params, values),
				}),
			]
		: []

/** Whoever answers the questions of a view. */
export type Asking = (question: Question<Shape>) => readonly AnyRow[] | Promise<readonly AnyRow[]>

/** The rows of a view; where disclosures are many, those that their pictures want. At once where all is known. */
export function rowsOf<P extends Params>(
	ask: Asking,
	view: AnyView,
	values: Values<P>,
	disclosures: readonly Disclosure[] | Promise<readonly Disclosure[]>,
): Answered | Promise<Answered> {
	const whole = () =>
		following(ask(question(view, values) as Question<Shape>), (rows): Answered => ({ rows, isWhole: true }))
	const many = manyOf(view, values)
	const { listing } = view
	if (listing && mayBeLong(view, values))
		return following(disclosures, (all) =>
			isMany(values, all)
				? import('../listing/listing.ts').then(({ beginningOf }) => beginningOf(ask, view, listing, values))
				: whole(),
		)
	if (!many)
		return mayBeBeyond(view, values)
			? following(disclosures, (all) => {
					const beyond = beyondOf(view, values, all)
					return beyond === null ? whole() : { rows: [], beyond, isWhole: false }
				})
			: whole()
	return following(disclosures, (all) =>
		isMany(values, all)
			? following(answerOfMany(ask, view, many, values), (answer) =>
					// What is selected may leave so few that they are drawn one by one.
					documents(answer) > FEW || isShaped(values) ? answer : whole(),
				)
			: whole(),
	)
}

/** Of the part that the values name, else of the commonest. */
function answerOfMany<P extends Params>(
	ask: Asking,
	view: AnyView,
	many: Many,
	values: Values<P>,
): Answered | Promise<Answered> {
	const [counted] = partsQuestion(view, many, values)
	const { focus = '' } = values as Chosen
	const answered = (key: string, parts?: readonly Part[]) =>
		following(ask(ofPart(view, many, values, key)), (rows): Answered => ({ rows, parts, isWhole: false }))
	if (!counted) return answered('')
	return following(ask(counted), (rows) => {
		const column = view.measure?.part?.column ?? ''
		const parts = rows.map((row) => ({
			key: row[column] as string,
			row,
			count: row['documents'] as number,
		}))
		return answered((parts.find(({ key }) => key === focus) ?? parts[0])?.key ?? '', parts)
	})
}
