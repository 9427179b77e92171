import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

const templates = (count: string): string =>
	count === '1' ? 'One template of target names stands' : `${count} templates of target names stand`
const placesIn = (counties: string): string => `${counties} ${counties === '1' ? 'county' : 'counties'}`
const placesOf = (counties: string, provinces: string): string =>
	`${placesIn(counties)} · ${provinces} ${provinces === '1' ? 'province' : 'provinces'}`

export const text = texts({
	zh: {
		...shared.zh,
		name: '样板',
		least: '多相近算一家',
		least_60: '60%',
		least_70: '70%',
		least_80: '80%',
		least_90: '90%',
		length: '至少几字',
		length_4: '4 字',
		length_6: '6 字',
		length_8: '8 字',
		title: (count: string, across: string) =>
			count === across
				? `${count} 种样板的指标名称见于两个以上的县`
				: `${count} 种样板的指标名称见于两份以上的文件，其中 ${across} 种跨县`,
		nothing_shared: '所选文件之间没有共用的指标名称样板',
		lead: '写法相近的指标名称归为一家，以见于最多县的写法领头；归家看全部文件，几处、几个县只数所选的。与领头不同的字用〔〕标出。相近不等于照抄：国家和省里的表样本来就有固定的指标名称。',
		heading: '见于几个县',
		caption: '一条是一种样板；点开是最早见到的一处',
		places: (counties: string, provinces: string) => `${counties} 县 · ${provinces} 省`,
		spread: (counties: string, provinces: string, years: string) =>
			`${counties} 县 · ${provinces} 省 · ${years}`,
		span: (first: string, last: string) => `${first}–${last}`,
		members: (wordings: string, places: string) => `${wordings} 种写法，${places} 处`,
		first: '点开是最早见到的一处',
		variants: (lead: string, others: string) => `${lead}：${others}`,
		further: (count: number) => `等 ${String(count)} 种`,
		by_year: '各年见于几个县',
		by_year_caption: '一条线是一种样板；某年的文件里没有，就是零',
		by_year_sentence: (all: string) => `指标名称的样板各年见于几个县。${all}`,
		years: (each: string) => each.replaceAll(/(\d+):(\d+)/g, '$1 年 $2 县'),
		in_year: (year: string, counties: string) => `${year} 年：${counties} 县`,
		more_lines: (drawn: number) => `只画见于最多县的 ${String(drawn)} 种，其余见表格。`,
		more: (count: number) => `另有 ${String(count)} 种样板，见表格。`,
		sentence: (all: string) => `指标名称的样板见于几个县。${all}`,
		column_family_key: '样板编号',
		column_family: '领头的写法',
		column_said: '这种写法',
		column_places: '几处',
		column_alike: '与领头的重合',
		column_wordings: '几种写法',
		column_all_places: '全家几处',
		column_documents: '几份文件',
		column_counties: '几个县',
		column_provinces: '几个省',
		column_first_year: '最早年度',
		column_last_year: '最晚年度',
		column_each_year: '各年几个县',
		column_n: '列出的写法',
	},
	en: {
		...shared.en,
		name: 'Templates',
		least: 'How alike',
		least_60: '60%',
		least_70: '70%',
		least_80: '80%',
		least_90: '90%',
		length: 'At least so long',
		length_4: '4 characters',
		length_6: '6 characters',
		length_8: '8 characters',
		title: (count: string, across: string) =>
			count === across
				? `${templates(count)} in two counties or more`
				: `${templates(count)} in two documents or more, ${across} of them in several counties`,
		nothing_shared: 'No template of target names is shared by the documents chosen',
		lead: 'Target names worded alike form a family, led by the wording of most counties. Families are found among all documents; places and counties are counted among those chosen. What differs from the lead stands in 〔〕. Alike is not copied: national and provincial forms have fixed names for targets.',
		heading: 'In how many counties',
		caption: 'A bar is a template; it opens the first place where it is seen',
		places: (counties: string, provinces: string) => placesOf(counties, provinces),
		spread: (counties: string, provinces: string, years: string) =>
			`${placesOf(counties, provinces)} · ${years}`,
		span: (first: string, last: string) => `${first}–${last}`,
		members: (wordings: string, places: string) => `wordings: ${wordings}, places: ${places}`,
		first: 'Opens the first place where it is seen',
		variants: (lead: string, others: string) => `${lead}: ${others}`,
		further: (count: number) => ` and ${String(count)} more`,
		by_year: 'In how many counties each year',
		by_year_caption: 'A line is a template; zero where no document of that year has it',
		by_year_sentence: (all: string) => `In how many counties templates stand in each year. ${all}`,
		years: (each: string) => each.replaceAll(/(\d+):(\d+)/g, '$2 in $1').replaceAll('、', ', '),
		in_year: (year: string, counties: string) => `${year}: ${placesIn(counties)}`,
		more_lines: (drawn: number) =>
			`Only the ${String(drawn)} that stand in most counties are drawn; the table has all.`,
		more: (count: number) => `${String(count)} more templates are in the table.`,
		sentence: (all: string) => `In how many counties templates of target names stand. ${all}`,
		column_family_key: 'Template',
		column_family: 'Wording that leads',
		column_said: 'This wording',
		column_places: 'Places',
		column_alike: 'Like the one that leads',
		column_wordings: 'Wordings',
		column_all_places: 'Places of the family',
		column_documents: 'Documents',
		column_counties: 'Counties',
		column_provinces: 'Provinces',
		column_first_year: 'First year',
		column_last_year: 'Last year',
		column_each_year: 'Counties by year',
		column_n: 'Wordings listed',
	},
})
