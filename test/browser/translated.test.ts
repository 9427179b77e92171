import { afterEach, expect, test } from 'vitest'
import { surviveTranslation } from '../../src/ui/translated.ts'

let stop: (() => void) | undefined
afterEach(() => {
	stop?.()
	document.body.replaceChildren()
})

/** What the observer hears of, it hears of before the next task. */
const heard = () => new Promise((resolve) => setTimeout(resolve))

function paragraph(...texts: readonly string[]) {
	const root = document.createElement('div')
	root.append(...texts.map((text) => document.createTextNode(text)))
	document.body.append(root)
	stop = surviveTranslation(root)
	return { root, nodes: [...root.childNodes] as Text[] }
}

/** The element that Chrome's translator puts in the place of a text. */
const font = (): HTMLElement => document.createElementNS('http://www.w3.org/1999/xhtml', 'font')

const text = (node: Text | undefined): Text => {
	if (!node) throw new Error('The paragraph has no such text.')
	return node
}

/** As Chrome's translator does: two elements, one within the other, in the place of the text. */
function translated(node: Text, words: string): HTMLElement {
	const [outer, inner] = [font(), font()]
	inner.textContent = words
	outer.append(inner)
	node.parentNode?.replaceChild(outer, node)
	return outer
}

test('what the page writes after a translation is what stands there', async () => {
	const { root, nodes } = paragraph('12 万元', '，巨鹿')
	translated(nodes[0] as Text, '120 thousand yuan')
	translated(nodes[1] as Text, ', Julu')
	await heard()
	expect(root.textContent).toBe('120 thousand yuan, Julu')
	text(nodes[0]).nodeValue = '7 万元'
	await heard()
	expect(root.textContent).toBe('7 万元, Julu')
	translated(nodes[0] as Text, '70 thousand yuan')
	await heard()
	text(nodes[0]).nodeValue = '8 万元'
	text(nodes[1]).nodeValue = '，平罗'
	await heard()
	expect(root.textContent).toBe('8 万元，平罗')
})

test('what the page removes goes with its translation, and nodes beside it are still reached', async () => {
	const { root, nodes } = paragraph('旧', '新')
	translated(nodes[0] as Text, 'old')
	await heard()
	expect(nodes[0]?.nextSibling?.nodeName).toBe('FONT')
	expect(nodes[0]?.parentNode).toBe(root)
	nodes[0]?.remove()
	await heard()
	expect(root.textContent).toBe('新')
})

test('the words return when the translator takes its own back', async () => {
	const { root, nodes } = paragraph('原文')
	const own = translated(nodes[0] as Text, 'original')
	await heard()
	own.replaceWith(nodes[0] as Text)
	await heard()
	expect(root.textContent).toBe('原文')
})

test('a text that the translator keeps within its element is left to it', async () => {
	const { root, nodes } = paragraph('原文')
	const around = font()
	root.insertBefore(around, nodes[0] as Text)
	around.append(nodes[0] as Text)
	await heard()
	text(nodes[0]).nodeValue = '新'
	await heard()
	expect(root.textContent).toBe('新')
})

test('what the page empties after a translation says nothing any more', async () => {
	const { root, nodes } = paragraph('逐行', '对照')
	translated(nodes[0] as Text, 'row by row')
	await heard()
	text(nodes[0]).nodeValue = ''
	await heard()
	expect(root.textContent).toBe('对照')
})
