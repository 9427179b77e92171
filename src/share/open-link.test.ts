import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkedFile, originsIn } from './open-link.ts'

const BASE = 'https://mirror.example/site/'
const HOSTS = ['https://files.example']

test.for<readonly [open: string, where: string, url?: string, name?: string]>([
	['data/a.csv', 'here', 'https://mirror.example/site/data/a.csv', 'a.csv'],
	['/b%20c.pdf', 'here', 'https://mirror.example/b%20c.pdf', 'b c.pdf'],
	['https://mirror.example/x.zip#1.abc', 'here', 'https://mirror.example/x.zip', 'x.zip'],
	['https://files.example/%E5%B7%A8.csv', 'listed', 'https://files.example/%E5%B7%A8.csv', '巨.csv'],
	['//files.example:8443/a.csv', 'elsewhere', 'https://files.example:8443/a.csv', 'a.csv'],
	['http://mirror.example/a.csv', 'elsewhere', 'http://mirror.example/a.csv', 'a.csv'],
	['https://u:p@mirror.example/a.csv', 'nowhere'],
	['javascript:alert(1)', 'nowhere'],
	['data:text/csv,a', 'nowhere'],
	['blob:https://mirror.example/1', 'nowhere'],
	['file:///etc/passwd', 'nowhere'],
	['https://', 'nowhere'],
])('%s lies %s', ([open, where, url, name]) => {
	expect(linkedFile(open, BASE, HOSTS)).toMatchObject({ where, ...(url && { url, name }) })
})

test('whatever is written, only what lies at this origin is taken for this site’s', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.webUrl(),
				fc.webUrl().map((url) => url.slice(6)),
			),
			(open) => {
				const found = linkedFile(open, BASE, HOSTS)
				if (found.where === 'nowhere') return
				expect(found.where === 'here').toBe(new URL(found.url).origin === 'https://mirror.example')
				expect(found.where === 'listed').toBe(HOSTS.includes(new URL(found.url).origin))
			},
		),
	)
})

test('hosts are listed by their origins; nothing else lists any', () => {
	expect(originsIn(' https://a.example/x  http://b.example:8080 nonsense javascript:1 ')).toEqual([
		'https://a.example',
		'http://b.example:8080',
	])
	expect(originsIn('')).toEqual([])
})
