import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Looks made of the page's own tokens, so that light and dark need no switching. */
export const theme = [
	EditorView.theme({
		'&': { color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: '13px', height: '100%' },
		'&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
		'.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
		'.cm-content': { caretColor: 'var(--ink)', padding: '10px 0' },
		'.cm-cursor': { borderLeftColor: 'var(--ink)' },
		'.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-2)', border: '0' },
		'.cm-placeholder': { color: 'var(--ink-2)' },
		'.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sunken)' },
		'.cm-doubtful': {
			textDecoration: 'underline wavy light-dark(#b3261e, #ff8a80)',
			textDecorationSkipInk: 'none',
		},
		'.cm-wrong': {
			textDecoration: 'underline wavy light-dark(#b3261e, #ff8a80)',
			textDecorationSkipInk: 'none',
			backgroundColor: 'var(--mark)',
		},
		'.cm-matchingBracket': { backgroundColor: 'var(--mark) !important', color: 'inherit' },
		'.cm-tooltip': {
			backgroundColor: 'var(--raised)',
			border: '1px solid var(--hairline)',
			borderRadius: '6px',
			boxShadow: '0 4px 16px rgb(0 0 0 / 18%)',
		},
		'.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '16em' },
		'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
			backgroundColor: 'var(--ink)',
			color: 'var(--ground)',
		},
		'.cm-completionDetail': { fontFamily: 'var(--sans)', fontStyle: 'normal', opacity: '0.85' },
	}),
	syntaxHighlighting(
		HighlightStyle.define([
			{ tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
			{ tag: [tags.string, tags.special(tags.string)], color: 'light-dark(#1b6a4c, #7fd0ae)' },
			{ tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#8a4b00, #e0b45a)' },
			{ tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-2)', fontStyle: 'italic' },
			{ tag: tags.typeName, color: 'light-dark(#7a3d88, #cf9fdb)' },
		]),
	),
]
