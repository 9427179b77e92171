import { expect, test } from 'vitest'
import { page } from './page.ts'
import { unusedIn } from './unused.ts'

const unused = (query: string) => unusedIn(new URLSearchParams(query), page).map(({ key }) => key)

test('keys that nobody reads are named', () => {
	expect(unused('?view=function&foo=1&constructor=x&%3Cb%3E=&=5')).toEqual(['foo', 'constructor', '<b>', ''])
})

test('what programs hang on by themselves is not', () => {
	const query =
		'?utm_source=x&utm_medium=y&fbclid=a&gclid=b&from=timeline&isappinstalled=0&nsukey=c&wxfrom=12&share_token=d&spm=e&_t=1&ref=f'
	expect(unused(query)).toEqual([])
})
