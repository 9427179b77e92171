import type { Reference } from '../reference.ts'
import { countyAtStart } from './county.ts'

type Kind = Reference['department_kind'][number]

/** How the name of a department, a unit or a township ends. */
const ENDING =
	'(?:局|委员会|监委|纪委|组织部|宣传部|统战部|武装部|工作部|办公室|编办|法院|检察院|人民政府|办事处|街道|镇|乡|中心|中学|小学|学校|幼儿园|学院|党校|医院|卫生院|站|所|馆|院|队|社|台|场|总工会|联合会|协会|红十字会|妇联|残联|文联|工商联|科协|政协|人大|团委|政法委|管委会|管理处|服务处|处)'
const WHOLE = new RegExp(
	`^[\\u4e00-\\u9fff·（）()]{2,40}${ENDING}$|^[\\u4e00-\\u9fff]{2,10}(?:镇|乡|街道)$`,
	'u',
)

/** A department as printed, without its code and the brackets around it: 【305012】甲县第三中学, 402-乙县丙镇, 118民政局. */
export function printedDepartment(
	text: string,
): { readonly name: string; readonly code: string | null } | null {
	const plain = text.normalize('NFKC').replace(/\s/g, '')
	const [, code = '', rest = ''] = /^[[【(]?(\d{3,12})?[\]】)]?[-_:]?(.*?)$/u.exec(plain) ?? []
	const name = rest.replace(/\((?:本级|机关|汇总|公章|盖章|章)\)$/u, '')
	return WHOLE.test(name) ? { name, code: code || null } : null
}

/** The department that a title begins with: 甲县民政局2024年部门预算, 2021年甲县第三中学, 甲县乙镇2023年…公示. */
export function departmentOfTitle(line: string): string | null {
	const plain = line
		.normalize('NFKC')
		.replace(/\s/g, '')
		.replace(/^(?:附件\d*:?|关于|\d+[.、])/u, '')
	const behind =
		/^(?:20\d\d年度?)?(.{3,40}?)(?:20\d\d年|20\d\d-20\d\d年|\(20\d\d年|部门(?:预算|决算)|单位(?:预算|决算)|项目支出|整体支出|预算公开|决算公开|绩效)/u.exec(
			plain,
		)
	if (behind?.[1] && WHOLE.test(behind[1])) return behind[1]
	const whole = /^(?:20\d\d年度?)?(.+?)$/u.exec(plain)?.[1] ?? ''
	return /^20\d\d年/.test(plain) && WHOLE.test(whole) ? whole : null
}

/** The canonical kind of a department: the one whose words begin first in its name; null where none is known. */
export function kindOf(name: string, { department_kind }: Pick<Reference, 'department_kind'>): Kind | null {
	const fitting = department_kind.flatMap((kind) => {
		const at = new RegExp(kind.pattern, 'u').exec(name)?.index
		return at === undefined ? [] : [{ kind, at }]
	})
	const [first] = fitting.sort((a, b) => a.at - b.at)
	return first?.kind ?? null
}

/** What is left of a name without its county and without what some pages leave out. */
function core(name: string, reference: Reference): string {
	const county = countyAtStart(name, reference)
	const own = county ? name.slice(county.at + county.name.length) : name.replace(/^(?:县|区|市)(?=.{3})/u, '')
	return own.replace(/^人民政府(?=.)/u, '').replace(/人民政府$/u, '')
}

/** Whether two printed names are one department: with or without the county, 人民政府 or 县 before or behind. */
export function isSameDepartment(a: string, b: string, reference: Reference): boolean {
	if (a === b) return true
	const [one, other] = [core(a, reference), core(b, reference)]
	const counties = [a, b].map((name) => countyAtStart(name, reference)?.name)
	if (counties[0] && counties[1] && counties[0] !== counties[1]) return false
	return one !== '' && one === other
}
