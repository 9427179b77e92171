import type { Disclosure } from '../../src/views/disclosures/disclosures.ts'

/** Twenty made-up counties of four provinces, five kinds of department, two years: 200 disclosures. */
const PROVINCES = ['甲省', '乙省', '丙省', '丁省']
const KINDS = [
	['组织部', 'Organization department', 'zuzhibu', 'zzb'],
	['教育局', 'Education bureau', 'jiaoyuju', 'jyj'],
	['民政局', 'Civil affairs bureau', 'minzhengju', 'mzj'],
	['财政局', 'Finance bureau', 'caizhengju', 'czj'],
	['水利局', 'Water bureau', 'shuiliju', 'slj'],
] as const
const NAMES = [
	['东河', 'donghe', 'dh'],
	['西山', 'xishan', 'xs'],
	['南岭', 'nanling', 'nl'],
	['北原', 'beiyuan', 'by'],
	['中湖', 'zhonghu', 'zh'],
] as const

export const many: readonly Disclosure[] = PROVINCES.flatMap((province, p) =>
	NAMES.flatMap(([county, county_pinyin, county_initials], n) =>
		KINDS.flatMap(([department_kind, department_kind_en, department_slug, department_initials]) =>
			[2023, 2024].map((fiscal_year): Disclosure => {
				const county_code = String(700001 + p * 10000 + n)
				return {
					document_id: `${county_code}-${department_slug}-${String(fiscal_year)}-budget`,
					county_code,
					county,
					county_pinyin,
					county_initials,
					prefecture: `${province.slice(0, 1)}市`,
					province,
					department: `${county}县${department_kind}`,
					department_kind,
					department_kind_en,
					department_slug,
					department_initials,
					stage: 'budget',
					fiscal_year,
					title: '',
					scope: 'department_budget',
					amount_unit: '万元',
					source_file: '',
					line_count: 1,
					colour: (n % 8) + 1,
					stated_total: null,
					coded: true,
					projects: 0,
					project_kind: null,
					publisher: null,
					source_url: null,
					published_on: null,
					retrieved_on: null,
				}
			}),
		),
	),
)
