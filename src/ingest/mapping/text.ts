import { texts } from '../../base/text.ts'

export const text = texts({
	zh: { source: (file: string, digest: string) => `使用者的表格：${file}（SHA-256 ${digest}…）` },
	en: { source: (file: string, digest: string) => `A reader’s table: ${file} (SHA-256 ${digest}…)` },
})
