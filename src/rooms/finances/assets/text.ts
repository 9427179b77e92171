import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as room } from '../text.ts'

export const text = texts({
	zh: {
		...room.zh,
		name: '人员、资产与采购',
		question: '部门有多少人、多少资产，采购安排多少？',
		finding: (figures: string) => `固定资产与人员：${figures}`,
		without: (n: number) => `所选 ${count(n, 'zh')} 份文件都没有列人员和资产`,
		lead: (unit: string) =>
			`文件印出的单位数和人员数，固定资产的数量和价值（占比为占固定资产总额），拟购置固定资产和政府采购预算。资产为账面价值，不是当年支出；单位${unit}。`,
		caption: '固定资产总额（账面价值）',
		no_procurement: '政府采购：没有读出金额，表可能未列或印为空表',
		item_fixed_assets: '固定资产',
		item_building: '房屋',
		item_vehicle: '车辆',
		item_large_equipment: '大型设备',
		item_other_fixed_assets: '其他固定资产',
		item_fixed_assets_to_purchase: '拟购置固定资产',
		item_procurement: '政府采购',
		item_units: '单位',
		item_administrative_units: '其中行政单位',
		item_public_institutions: '其中事业单位',
		item_subordinate_units: '下属单位',
		item_fiscal_supported_staff: '财政供养人员',
		item_authorised_staff: '编制人数',
		item_serving_staff: '在职人员',
		item_retired_staff: '退休人员',
	},
	en: {
		...room.en,
		name: 'Staff, assets, procurement',
		question: 'How many staff and what assets does the department have, and what will it buy?',
		finding: (figures: string) => `Fixed assets and staff: ${figures}`,
		without: (n: number) =>
			n === 1
				? 'The chosen document lists neither staff nor assets'
				: `None of the ${count(n, 'en')} documents lists staff or assets`,
		lead: (unit: string) =>
			`Units and staff, number and value of fixed assets (shares are of their total), fixed assets to be bought, and procurement, as each document prints them. Assets are book values, not spending of the year; unit: ${unit}.`,
		caption: 'Fixed assets (book value)',
		no_procurement: 'Procurement: no amount could be read; the table may be missing or an empty form',
		item_fixed_assets: 'Fixed assets',
		item_building: 'Buildings',
		item_vehicle: 'Vehicles',
		item_large_equipment: 'Large equipment',
		item_other_fixed_assets: 'Other fixed assets',
		item_fixed_assets_to_purchase: 'Fixed assets to be bought',
		item_procurement: 'Procurement',
		item_units: 'Units',
		item_administrative_units: 'Of them administrative',
		item_public_institutions: 'Of them public institutions',
		item_subordinate_units: 'Subordinate units',
		item_fiscal_supported_staff: 'Staff paid by the budget',
		item_authorised_staff: 'Authorised posts',
		item_serving_staff: 'Serving staff',
		item_retired_staff: 'Retired staff',
	},
})
