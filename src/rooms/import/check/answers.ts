import type { Answers, OwnDisclosure } from '../../../additions/disclosure.ts'
import { isAmountUnit } from '../../../base/money.ts'
import { STAGES } from '../../../schema/vocabulary.ts'

/** What the reader wrote into the form and the file does not say: only what differs from what was understood. */
export function answersOf(form: FormData, { county, department, document }: OwnDisclosure): Answers {
	const field = (name: string) => {
		const value = form.get(name)
		return typeof value === 'string' ? value.trim() : ''
	}
	const differing = (name: string, understood: string) => {
		const value = field(name)
		return value && value !== understood ? value : undefined
	}
	const countyName = differing('county', county.name)
	const departmentName = differing('department', department.name)
	const year = differing('year', String(document.fiscal_year ?? ''))
	const stage = STAGES.find((one) => one === differing('stage', document.stage))
	const unit = differing('unit', document.amount_unit ?? '')
	return {
		...(countyName && { county: countyName }),
		...(departmentName && { department: departmentName }),
		...(year && /^(19|20)\d\d$/.test(year) && { year: Number(year) }),
		...(stage && { stage }),
		...(isAmountUnit(unit) && { unit }),
	}
}

/** Amounts that are printed and have no value, because nothing says their unit. */
export const unknownAmounts = ({ document, tables }: OwnDisclosure): number =>
	document.amount_unit === null
		? [...tables.project, ...tables.budget_line].filter(
				({ amount_yuan, amount_printed }) => amount_yuan === null && amount_printed !== null,
			).length
		: 0
