import {
	autocompletion,
	closeBrackets,
	closeBracketsKeymap,
	completionKeymap,
	type Completion,
	type CompletionContext,
	type CompletionResult,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, indentUnit, syntaxTree } from '@codemirror/language'
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state'
import {
	Decoration,
	EditorView,
	highlightActiveLine,
	highlightActiveLineGutter,
	keymap,
	lineNumbers,
	placeholder,
} from '@codemirror/view'
import { dialect, keywords } from './dialect.ts'
import { fitting, quoted, type Suggestion } from './suggestion.ts'
import { theme } from './theme.ts'

export interface EditorSettings {
	readonly text: string
	readonly label: string
	readonly hint: string
	/** Called with the text whenever it has changed, but not for letters that an input method still composes. */
	readonly changed: (text: string) => void
	/** Ctrl or Cmd with Enter: the statement at the cursor; with Shift as well: all. */
	readonly run: (all: boolean) => void
	/** Asked for whenever something can be completed. */
	readonly suggestions: () => readonly Suggestion[]
}

/** A piece of the text: its first character and the one behind its last. */
export interface Span {
	readonly from: number
	readonly to: number
}

/** An editor of SQL in the page. */
export interface Editor {
	readonly text: () => string
	/** The place of the cursor, or the selected text. */
	readonly selection: () => Span
	/** Replaces the whole text; does not call `changed`. */
	readonly replace: (text: string) => void
	readonly insert: (text: string) => void
	/** Marks what is wrong until the text changes, and goes there. */
	readonly mark: (place: Span | undefined) => void
	/** Marks what seems to be wrong until the text changes. */
	readonly doubt: (place: Span | undefined) => void
	readonly focus: () => void
	readonly close: () => void
}

/** A mark on the text, which is set anew by its effect and goes with the next change. */
function marked(style: string) {
	const set = StateEffect.define<Span | undefined>()
	const field = StateField.define({
		create: () => Decoration.none,
		update(shown, { effects, docChanged }) {
			for (const effect of effects) {
				if (!effect.is(set)) continue
				const { from, to } = effect.value ?? { from: 0, to: 0 }
				return to > from ? Decoration.set(Decoration.mark({ class: style }).range(from, to)) : Decoration.none
			}
			return docChanged ? Decoration.none : shown
		},
		provide: (field) => EditorView.decorations.from(field),
	})
	return { set, field }
}
const wrong = marked('cm-wrong')
const doubtful = marked('cm-doubtful')

const TYPES = { table: 'class', column: 'property', function: 'function', value: 'constant' } as const

/** The statement in which a place lies, and what of it stands before. */
function statementAt({ state, pos }: CompletionContext): { readonly whole: string; readonly before: string } {
	const tree = syntaxTree(state).topNode
	const node = tree.getChildren('Statement').findLast(({ from }) => from < pos)
	// Blanks behind a statement belong to it until it is ended.
	const isEnded = !node || (node.to < pos && state.sliceDoc(node.from, node.to).endsWith(';'))
	return isEnded
		? { whole: '', before: state.sliceDoc(node?.to ?? 0, pos) }
		: { whole: state.sliceDoc(node.from, Math.max(node.to, pos)), before: state.sliceDoc(node.from, pos) }
}

function completion({ label, shown, kind, detail, written }: Suggestion): Completion {
	const text = written ?? (kind === 'function' ? `${label}(` : quoted(label))
	return {
		label,
		...(shown && { displayLabel: shown }),
		...(detail && { detail }),
		type: TYPES[kind],
		// What the data are called comes before what the engine can do.
		boost: kind === 'function' ? 0 : 2,
		// A quote that was typed already, and the one that closed itself behind it, are part of what is replaced.
		apply: (view, _, from, to) => {
			const start = /["']/.test(view.state.sliceDoc(from - 1, from)) ? from - 1 : from
			const end = /["']/.test(view.state.sliceDoc(to, to + 1)) && start < from ? to + 1 : to
			view.dispatch({
				changes: { from: start, to: end, insert: text },
				selection: { anchor: start + text.length },
				userEvent: 'input.complete',
			})
		},
	}
}

/** Words of SQL beside other suggestions, without those that are called alike. */
function keywordsBeside(suggestions: readonly Suggestion[]): readonly Completion[] {
	const taken = new Set(suggestions.map(({ label }) => label.toUpperCase()))
	return keywords.filter((word) => !taken.has(word)).map((label) => ({ label, type: 'keyword', boost: -1 }))
}

/** Puts an editor into an element; nothing is run or told while an input method composes. */
export function openEditor(parent: HTMLElement, settings: EditorSettings): Editor {
	const complete = (context: CompletionContext): CompletionResult | null => {
		if (/Comment/.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null
		const { whole, before } = statementAt(context)
		const { typed, options } = fitting(whole, before, settings.suggestions())
		if (!typed && !context.explicit && !before.endsWith('.')) return null
		// Behind a dot and in quotes stand names alone.
		const words = /[.'"]/.test(before.at(-typed - 1) ?? '') ? [] : keywordsBeside(options)
		return {
			from: context.pos - typed,
			options: [...options.map(completion), ...words],
			validFor: /^[\p{L}\p{N}_]*$/u,
		}
	}
	const run = (all: boolean) => (view: EditorView) => {
		if (!view.composing) settings.run(all)
		return true
	}
	// What others know of the text. Letters that an input method composes are nobody's business until they are final.
	const known = { text: settings.text, composing: false }
	const tell = (view: EditorView) => {
		const text = view.state.doc.toString()
		if (known.composing || text === known.text) return
		known.text = text
		settings.changed(text)
	}
	const view = new EditorView({
		parent,
		state: EditorState.create({
			doc: settings.text,
			extensions: [
				Prec.highest(
					keymap.of([
						{ key: 'Mod-Enter', run: run(false) },
						{ key: 'Mod-Shift-Enter', run: run(true) },
					]),
				),
				lineNumbers(),
				history(),
				bracketMatching(),
				closeBrackets(),
				highlightActiveLine(),
				highlightActiveLineGutter(),
				indentUnit.of('\t'),
				EditorState.tabSize.of(2),
				EditorView.lineWrapping,
				placeholder(settings.hint),
				EditorView.contentAttributes.of({ 'aria-label': settings.label, spellcheck: 'false', tabindex: '0' }),
				dialect.extension,
				dialect.language.data.of({ autocomplete: complete }),
				autocompletion({ icons: false }),
				wrong.field,
				doubtful.field,
				theme,
				keymap.of([
					...closeBracketsKeymap,
					...completionKeymap,
					...historyKeymap,
					...defaultKeymap,
					indentWithTab,
				]),
				EditorView.domEventHandlers({
					compositionstart: () => {
						known.composing = true
					},
					compositionend: (_, view) => {
						known.composing = false
						// Behind the editor's own handler, which may take the last letters over only now.
						queueMicrotask(() => {
							tell(view)
						})
					},
				}),
				EditorView.updateListener.of(({ docChanged, view }) => {
					if (docChanged) tell(view)
				}),
			],
		}),
	})
	const within = (place: Span | undefined): Span | undefined => {
		const end = view.state.doc.length
		return place && { from: Math.min(place.from, end), to: Math.min(place.to, end) }
	}
	return {
		text: () => view.state.doc.toString(),
		selection: () => view.state.selection.main,
		replace: (text) => {
			known.text = view.state.toText(text).toString()
			view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
		},
		insert: (text) => {
			view.dispatch(view.state.replaceSelection(text))
			view.focus()
		},
		mark: (place) => {
			const shown = within(place)
			view.dispatch({
				effects: wrong.set.of(shown),
				...(shown && { selection: { anchor: shown.from }, scrollIntoView: true }),
			})
		},
		doubt: (place) => {
			view.dispatch({ effects: doubtful.set.of(within(place)) })
		},
		focus: () => {
			view.focus()
		},
		close: () => {
			view.destroy()
		},
	}
}
