import type { Locale } from '../../base/text.ts'
import type { Question } from '../../engine/engine.ts'
import type { Row, Shape } from '../../engine/row.ts'
import type { Values } from '../../share/param.ts'
import { question, type AnyView } from '../view.ts'
import { askEvidence } from './evidence.ts'

/**
 * What `askEvidence` asks for all that a view shows, so that it can be asked before a reader wants it. Found by letting it
 * ask: the view's own question, which some filters follow from, is answered by `ask`; the others are noted, and not asked.
 */
export async function evidenceQuestions(
	ask: <S extends Shape>(question: Question<S>) => readonly Row<S>[] | Promise<readonly Row<S>[]>,
	view: AnyView,
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- which view it is, is known when it runs
	values: Values<any>,
	locale: Locale,
): Promise<readonly Question<Shape>[]> {
	const { sql } = question(view, values)
	const noted: Question<Shape>[] = []
	await askEvidence(
		(one) => {
			if (one.sql === sql) return ask(one)
			noted.push(one)
			return []
		},
		view,
		values,
		'',
		locale,
	)
	return noted
}
