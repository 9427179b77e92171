import { expect, test } from 'vitest'
import text from '../../../../data/disclosures/suixi-2024-department-targets.txt?raw'
import { source } from '../../source.ts'
import { departmentTargets } from './index.ts'

test('≪ in a value is read as ≤, and says so', () => {
	const read = (of: string) => [...departmentTargets.read(source(of))]
	const told = (of: string) =>
		read(of).flatMap((it) =>
			it.table === 'finding' && it.row.rule === 'look-alike-character' ? [it.row] : [],
		)
	expect(told(text)).toEqual([])
	const [row, ...others] = told(text.replace('活动开展率(%)\t≥ 90%', '活动开展率(%)\t≪ 90%'))
	expect(others).toEqual([])
	expect(row).toMatchObject({ line_start: 98, kind: 'repair', printed: '≪ 90%', repaired: '≤ 90%' })
})
