import { expect, test } from 'vitest'
import type { CellDocument } from './cell.ts'
import { fromText } from './from-text.ts'
import { wholeParagraphs } from './whole-paragraphs.ts'

/** A page of these lines above a ruled table. */
function page(...lines: readonly string[]): CellDocument {
	const table = ['科目编码\t合计', '208\t1.00', '210\t2.00', '213\t3.00']
	return { ...fromText('a', [...lines, ...table].join('\n')), format: 'pdf' }
}
const texts = (document: CellDocument) =>
	wholeParagraphs(document)
		.lines.filter(({ columns, text }) => columns === 'position' && text !== '')
		.map(({ text }) => text)

test('a sentence that the width of the page broke is whole again', () => {
	expect(texts(page('    本部门全年收入二百万元，其中财政', '拨款一百万元。'))).toEqual([
		'本部门全年收入二百万元，其中财政拨款一百万元。',
	])
})

test('a title in the middle of a page does not go on in the line below it, though it is the widest', () => {
	const title = `${' '.repeat(20)}一般公共预算拨款支出预算表`
	expect(texts(page(title, '单位：罗川县总工会'))).toEqual([
		'一般公共预算拨款支出预算表',
		'单位：罗川县总工会',
	])
})
