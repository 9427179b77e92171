import { expect, test } from 'vitest'
import { find, type Entry } from './match.ts'

const entry = (group: Entry['group'], title: string, more: Partial<Entry> = {}): Entry => ({
	group,
	id: `${group}.${title}`,
	title,
	note: '',
	names: [],
	keys: [],
	open: () => undefined,
	...more,
})
const all = [
	entry('project', '干部教育培训', { note: '巨鹿 2024', keys: ['ganbujiaoyupeixun', 'gbjypx'] }),
	entry('project', '培训标准', { note: '遂溪 2024', keys: ['peixunbiaozhun', 'pxbz'] }),
	entry('room', '项目', { names: ['Projects'], keys: ['xiangmu', 'xm'] }),
	entry('view', '模糊表述', { names: ['Vague words'], note: '指标' }),
	entry('code', '2130705 对村民委员会的补助', { keys: ['2130705'] }),
	entry('action', '切换外观', { names: ['Appearance'] }),
]
const found = (typed: string) => find(all, typed).map(({ title }) => title)

test.for([
	['', ['项目', '切换外观']],
	['xm', ['项目']],
	['vague', ['模糊表述']],
	['ＶＡＧＵＥ', ['模糊表述']],
	['培训', ['培训标准', '干部教育培训']],
	['培训 巨鹿', ['干部教育培训']],
	['gbjy', ['干部教育培训']],
	['biaozhun', ['培训标准']],
	['peixun', ['培训标准', '干部教育培训']],
	['he', []],
	['21307', ['2130705 对村民委员会的补助']],
	['没有', []],
] as const)('“%s”', ([typed, titles]) => {
	expect(found(typed)).toEqual(titles)
})

test('one group does not crowd out the others', () => {
	const many = Array.from({ length: 50 }, (_, at) => entry('project', `村 ${String(at)}`))
	const groups = find([...many, entry('table', '村的表')], '村').map(({ group }) => group)
	expect(groups.filter((group) => group === 'project')).toHaveLength(8)
	expect(groups).toContain('table')
})
