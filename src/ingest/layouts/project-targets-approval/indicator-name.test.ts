import { expect, test } from 'vitest'
import text from '../../../../data/disclosures/huangyuan-2024-project-targets.txt?raw'
import { source } from '../../source.ts'
import { projectTargetsApproval } from './index.ts'

test('an indicator whose name is lost is kept, and says so', () => {
	const read = (of: string) => [...projectTargetsApproval.read(source(of))]
	const told = (of: string) =>
		read(of).flatMap((it) =>
			it.table === 'finding' && it.row.rule === 'indicator-name-not-read' ? [it.row.line_start] : [],
		)
	expect(told(text)).toEqual([])
	const nameless = text.replace('年度考核按期完成率', '')
	expect(told(nameless)).toEqual([16])
	const kept = read(nameless).flatMap((it) => (it.table === 'indicator' ? [it.row] : []))
	expect(kept.find((it) => it.line_start === 16)).toMatchObject({
		name: null,
		value: 100,
		unit: '%',
		weight: 20,
	})
})
