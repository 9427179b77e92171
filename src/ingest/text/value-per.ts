/** Per what, and per which period, something costs. */
export interface Per {
	readonly per: string | null
	readonly period: string | null
}

const NEITHER: Per = { per: null, period: null }
const PERIOD = /^(?:个)?(年|月|天|日|周|季度?|学期|小时)$/
const COMBINED = /^(人次?|名|个|户|村)(年|月|天|日)$/

/** What follows 元: `/人`, `/人/年`, `每个项目`, `/人天`; `null` where it is something else. */
export function perUnit(text: string): Per | null {
	if (text === '') return NEITHER
	if (!/^(?:[/每]\p{Script=Han}{1,8})(?:[/·每]\p{Script=Han}{1,6})*$/u.test(text)) return null
	const parts = text.split(/[/·每]+/).filter(Boolean)
	return together(parts.flatMap((part) => COMBINED.exec(part)?.slice(1) ?? [part]))
}

const COUNTED = '人次|人|名|位|个|村|社区|户|次|期|场|班|件|项|家|份|部|套|篇|天|日|月|年|季度|学期|周'
/** Where the thing itself ends: what a cost is made of, or how it is measured, follows. */
const AFTER_THING =
	'每|年|月|的|所|需|经费|费用?|成本|金额|标准|总?额|补助|补贴|奖励|体检|维护|办公|运行|培训|活动|服务|帮扶|$'
const THING = new RegExp(`每个(\\p{Script=Han}{2,6}?)(?=${AFTER_THING})`, 'u')
const EACH = new RegExp(`每(?:一)?(${COUNTED})`, 'gu')

/**
 * What the words of a cost say it is per: 每人每月工资, 每个终端站点年运行服务费, 人均成本, 平均单价. A phrase that leads to an
 * amount of its own (每人每天60元) speaks of that amount, not of the one in the value.
 */
export function perWords(words: string): Per {
	const text = words.replace(/\s/g, '').replace(/(?:每\p{Script=Han}{1,4})+\d[\d.]*万?元/gu, '')
	const thing = THING.exec(text)?.[1]
	const each = [...text.matchAll(EACH)].map(([, counted = '']) => (counted === '个' && thing) || counted)
	const yearly = thing && text.includes(`每个${thing}年`) ? ['年'] : []
	if (each.length > 0) return together([...each, ...yearly].map((it) => PERSON[it] ?? it))
	if (/人均/.test(text)) return { per: '人', period: null }
	return { per: /单价/.test(text) ? '个' : null, period: null }
}

const PERSON: Readonly<Record<string, string>> = { 名: '人', 位: '人' }

/** 每个月 is a period, 每个项目 is a project: the measure word alone stays. */
function together(parts: readonly string[]): Per {
	const period = parts.map((part) => PERIOD.exec(part)?.[1]).find(Boolean) ?? null
	const things = parts.filter((part) => !PERIOD.test(part)).map((part) => part.replace(/^个(?=.)/, ''))
	return { per: things[0] ?? null, period }
}

const LEADING = new RegExp(`^((?:每(?:${COUNTED}))+)(?=\\d[\\d.,]*[万亿]?元)`, 'u')

/** `每人每天60元` begins with what it is per; the rest begins with the number. */
export function leadingPer(text: string): { readonly per: Per; readonly rest: string } {
	if (!text.startsWith('每')) return { per: NEITHER, rest: text }
	const [, lead = ''] = LEADING.exec(text) ?? []
	return { per: lead ? perWords(lead) : NEITHER, rest: text.slice(lead.length) }
}
