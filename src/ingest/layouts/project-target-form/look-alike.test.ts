import { expect, test } from 'vitest'
import text from '../../../../data/disclosures/pingluo-2022-project-targets.txt?raw'
import { source } from '../../source.ts'
import { projectTargetForm } from './index.ts'

test('≪ in a value is read as ≤, and says so', () => {
	const told = (of: string) =>
		[...projectTargetForm.read(source(of))].flatMap((it) =>
			it.table === 'finding' && it.row.rule === 'look-alike-characters' ? [it.row] : [],
		)
	expect(told(text)).toEqual([])
	const [row, ...others] = told(text.replace('村干部学历提升\t50 人次', '村干部学历提升\t≪50 人次'))
	expect(others).toEqual([])
	expect(row).toMatchObject({ line_start: 17, kind: 'repair', printed: '≪50人次', repaired: '≤50人次' })
})
