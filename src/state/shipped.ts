import type { Locale } from '../base/text.ts'
import type { Question } from '../engine/engine.ts'
import { nameOf } from '../engine/question.ts'
import type { Row, Shape } from '../engine/row.ts'

/** Answers and pictures of a default view, made at build time by the same SQL, engine and chart code. */
export interface Shipped {
	/** The data version they were made from. */
	readonly version: string
	/** Rows by the name of their question. */
	readonly answers: Readonly<Record<string, readonly unknown[]>>
	/** SVG by `document_id`, drawn at `width`. */
	readonly pictures: Readonly<Record<string, string>>
	readonly width: number
	/** The language of their labels. */
	readonly locale: Locale
}

/** The shipped answer to a question, if there is one. */
export function answered<S extends Shape>(
	shipped: Shipped | undefined,
	question: Question<S>,
): Row<S>[] | undefined {
	return shipped?.answers[nameOf(question)] as Row<S>[] | undefined
}

/**
 * The address of a file that ships with the page, such as `first/function.zh.760.json`. A build has a folder of its own for
 * them, which the page names: after a deployment an open page finds nothing there, rather than what is of another build.
 */
export function shippedAddress(path: string): string {
	const folder = document.querySelector<HTMLMetaElement>('meta[name="shipped"]')?.content ?? ''
	return new URL(folder + path, document.baseURI).href
}

/** What ships with the page for a view, or nothing where it is not to be had: the engine answers then, only later. */
export async function fetchShipped(path: string): Promise<Shipped | undefined> {
	try {
		const response = await fetch(shippedAddress(path))
		return response.ok ? ((await response.json()) as Shipped) : undefined
	} catch {
		// A head start that could not be had is no fault: whatever keeps the engine's files away as well is told then.
		return undefined
	}
}
