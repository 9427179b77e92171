import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '期限',
		question: '期限定到哪一月？',
		finding: (parts: string) => `以日期为目标的指标，定在某月底的：${parts}`,
		finding_part: (who: string, counted: string, n: string) => `${who}（${counted}/${n}）`,
		lead: (damaged: string) =>
			`以日期作指标值的，期限定到哪一月，用哪种写法。时长、百分比等别种写法的时效指标见“值的种类”。${damaged}`,
		form_month_end: (month: string) => `${month} 月底`,
		form_day: (month: string) => `${month} 月某日前`,
		form_year_end: (_: string) => '年底',
		form_period: (month: string) => `只写期间，到 ${month} 月`,
		form_year: (_: string) => '只写年份',
		form_other: (_: string) => '其他写法',
		heading: '以日期为目标的指标',
		caption: (n: string, timely: string) => `${n} 条以日期为目标；时效指标共 ${timely} 条`,
		none: (timely: string) => `没有以日期为目标的指标（时效指标 ${timely} 条，都用别种写法）`,
		written: (printed: string) => `原文写作：${printed}`,
		sentence: (who: string, parts: string) => `${who}：${parts}`,
		column_form: '期限',
		column_printed: '原文写法',
	},
	en: {
		...shared.en,
		name: 'Deadlines',
		question: 'By which month are things to be done?',
		finding: (parts: string) => `Targets that are dates, set at the end of a month: ${parts}`,
		finding_part: (who: string, counted: string, n: string) => `${who} (${counted} of ${n})`,
		lead: (damaged: string) =>
			`Targets that are dates: by which month, and how it is written. Timeliness told as a duration or a percentage stands under “Kinds of value”. ${damaged}`,
		form_month_end: (month: string) => `End of month ${month}`,
		form_day: (month: string) => `By a day of month ${month}`,
		form_year_end: (_: string) => 'End of the year',
		form_period: (month: string) => `A period, up to month ${month}`,
		form_year: (_: string) => 'A year only',
		form_other: (_: string) => 'Another form',
		heading: 'Targets that are dates',
		caption: (n: string, timely: string) => `Dates: ${n}; all targets of timeliness: ${timely}`,
		none: (timely: string) => `no target is a date (${timely} targets of timeliness, all in other forms)`,
		written: (printed: string) => `Written as: ${printed}`,
		sentence: (who: string, parts: string) => `${who}: ${parts}`,
		column_form: 'Deadline',
		column_printed: 'As printed',
	},
})
