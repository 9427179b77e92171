import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as room } from '../text.ts'

export const text = texts({
	zh: {
		...room.zh,
		name: '三公与运行经费',
		question: '机关运行经费和“三公”经费各安排多少？',
		finding: (figures: string) => `机关运行经费和“三公”经费：${figures}`,
		without: (n: number) => `所选 ${count(n, 'zh')} 份文件都没有列机关运行经费和“三公”经费`,
		lead: (unit: string) =>
			`机关运行经费即公用经费；“三公”经费是因公出国（境）、公务用车购置及运维、公务接待三项，印出的零和没有列出分开写。两者口径不同，不能相加。预算数，单位${unit}。`,
		caption: '“三公”经费与机关运行经费有重叠，不能相加',
		both: (operating: string, three: string) => `${operating} 与 ${three}`,
		item_operating_funds: '机关运行经费',
		item_three_public_total: '“三公”经费合计',
		item_three_public_abroad: '因公出国（境）费',
		item_three_public_vehicles: '公务用车购置及运维费',
		item_three_public_vehicle_purchase: '其中：公务用车购置费',
		item_three_public_vehicle_operation: '其中：公务用车运维费',
		item_three_public_reception: '公务接待费',
	},
	en: {
		...room.en,
		name: 'Running costs',
		question: 'How much is for operating the offices, and for travel, cars and receptions?',
		finding: (figures: string) => `Operating funds and the three public expenses: ${figures}`,
		without: (n: number) =>
			n === 1
				? 'The chosen document lists neither operating funds nor the three public expenses'
				: `None of the ${count(n, 'en')} documents lists operating funds or the three public expenses`,
		lead: (unit: string) =>
			`Operating funds are what an office costs to run. The three public expenses (三公) are official trips abroad, official vehicles and receptions. A printed zero and an item that is not listed are told apart. They overlap and are never added. Budgeted; unit: ${unit}.`,
		caption: 'operating funds and the three public expenses overlap, so they are not added',
		both: (operating: string, three: string) => `${operating} and ${three}`,
		item_operating_funds: 'Operating funds',
		item_three_public_total: 'Three public expenses',
		item_three_public_abroad: 'Official trips abroad',
		item_three_public_vehicles: 'Official vehicles',
		item_three_public_vehicle_purchase: '– bought',
		item_three_public_vehicle_operation: '– run',
		item_three_public_reception: 'Receptions',
	},
})
