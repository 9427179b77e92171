import { CONFIDENCES } from '../vocabulary.ts'

export const confidence = {
	type: 'text',
	required: true,
	values: CONFIDENCES,
	zh: '可信度：高为发布机关或两个独立来源',
	en: 'Confidence; high means the issuing office or two independent publishers',
} as const

export const source = {
	type: 'text',
	required: true,
	zh: '来源：先是名称，分号之后是核对到什么程度',
	en: 'Source: its name; after the semicolon, how far it was checked (in Chinese)',
} as const

export const source_url = {
	type: 'text',
	zh: '来源网址，没有的为空',
	en: 'Address of the source, where it has one',
} as const
