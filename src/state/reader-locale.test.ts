import { expect, test } from 'vitest'
import { preferred } from './reader-locale.ts'

test.for([
	[['zh-CN', 'en'], 'zh'],
	[['en-US', 'zh-CN'], 'en'],
	[['ZH-hant-TW'], 'zh'],
	[['fr', 'zh'], 'zh'],
	[['fr', 'de'], 'en'],
	[[], 'en'],
] as const)('a browser that prefers %j reads %s', ([languages, locale]) => {
	expect(preferred(languages)).toBe(locale)
})
