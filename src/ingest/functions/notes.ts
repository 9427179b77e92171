import type { Row } from '../../schema/schema.ts'
import { span } from '../coverage.ts'
import { finding } from '../finding.ts'
import type { Place, Reading } from '../reading.ts'
import { amountZh } from '../text/amount-said.ts'
import type { Item } from './items.ts'
import type { Partition } from './partition.ts'

/** What the sums leave open: the projects, and the codes each of them may have. */
export interface Open {
	readonly found: Extract<Partition, { outcome: 'narrowed' }>
	readonly proved: number
	readonly filling: number
	readonly left: readonly Row<'project'>[]
	readonly codes: ReadonlyMap<string, readonly string[]>
}

const about = { kind: 'quality', certainty: 'fact' } as const
const at = (stated: readonly Item[]): Place => span(stated) ?? { line_start: 1, line_end: 1 }

/** The sums allow several assignments; projects without a code are listed with the codes they may have. */
export function several(stated: readonly Item[], { found, proved, filling, left, codes }: Open): Reading {
	const ways = `${found.complete ? '' : '≥'}${String(found.solutions)}`
	const listed = left.map(({ project_id, name, amount_yuan }) => {
		const amount = amount_yuan === null ? '' : ` ${amountZh(amount_yuan)}`
		return `${name}${amount}：${(codes.get(project_id) ?? []).join(' / ')}`
	})
	return finding(at(stated), {
		...about,
		rule: 'function-several-assignments',
		severity: 'medium',
		zh: `项目没有印功能科目。各科目的项目支出合计只能确定 ${String(proved)} 个项目的科目，另有 ${String(filling)} 个按规则建议且恰好凑满科目；其余 ${String(left.length)} 个有多种归法（全部项目共 ${ways} 种），不作归类。`,
		en: `Projects are printed without function codes. The items’ sums of project expenditure prove the code of ${String(proved)} projects, and rules suggest ${String(filling)} more that fill their items to the cent; the other ${String(left.length)} fit in several ways (${ways} for all projects) and are left without a code.`,
		alternatives: listed.join('；'),
	})
}

/** Projects and items have unlike sums, or no way of filling the items exists: nothing is concluded. */
export const impossible = (stated: readonly Item[]): Reading =>
	finding(at(stated), {
		...about,
		rule: 'function-no-assignment',
		severity: 'high',
		zh: '各科目的项目支出无法由所列项目恰好凑成，项目的功能科目不作推断。',
		en: 'The projects listed cannot make up the project expenditure of the items, so no function code is inferred.',
	})

/** More projects than the sums of can be gone through in reasonable time. */
export const tooLarge = (stated: readonly Item[]): Reading =>
	finding(at(stated), {
		...about,
		rule: 'function-not-decided',
		severity: 'medium',
		zh: '项目太多，无法在合理时间内由科目合计推断各项目的功能科目。',
		en: 'There are too many projects to infer their function codes from the sums of the items in reasonable time.',
	})
