import { accessible, expect, test } from './page.ts'

// The frame itself: were it blind, every journey would pass. Each of these goes wrong on purpose, on a page of our own.
const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; img-src data:" />'
const html = (head: string, body = '') =>
	Buffer.from(
		`<!doctype html><html lang="en"><head><title>x</title><link rel="icon" href="data:," />${head}</head><body>${body}</body></html>`,
	)
const FOREIGN = 'http://foreign.invalid/x'

test.use({
	files: new Map([
		['plain.html', { body: html('', '<main><button></button></main>') }],
		['strict.html', { body: html(`${POLICY}<script src="ask.js"></script>`, '<main><h1>x</h1></main>') }],
		['ask.js', { body: Buffer.from(`fetch('${FOREIGN}').catch(() => { document.title = 'refused' })`) }],
		[
			'worker.js',
			{ body: Buffer.from(`fetch('${FOREIGN}', { mode: 'no-cors' }).then(() => postMessage('asked'))`) },
		],
	]),
})

test('notices a warning and an uncaught error', async ({ page, incidents }) => {
	incidents.provoke(/^console: careful$/)
	incidents.provoke(/^error: .*broken/)
	await page.goto('./plain.html')
	const error = page.waitForEvent('pageerror')
	await page.evaluate(() => {
		console.warn('careful')
		setTimeout(() => {
			throw new Error('broken')
		})
	})
	await error
})

test('notices what the content security policy refuses', async ({ page, incidents }) => {
	incidents.provoke(/^policy: connect-src http:\/\/foreign\.invalid/)
	incidents.provoke(/^console: .*Content Security Policy/)
	await page.goto('./strict.html')
	await expect(page).toHaveTitle('refused')
})

test('notices what a worker asks of another host', async ({ page, incidents }) => {
	incidents.provoke(/^foreign: GET http:\/\/foreign\.invalid\/x/)
	incidents.provoke(/^console: .*403|^foreign: http:\/\/foreign\.invalid\/x/)
	await page.goto('./plain.html')
	const answer = await page.evaluate(
		() =>
			new Promise((resolve) => {
				new Worker('worker.js').onmessage = ({ data }) => {
					resolve(data)
				}
			}),
	)
	expect(answer).toBe('asked')
})

test('notices a button that has no name', async ({ page }) => {
	await page.goto('./plain.html')
	await expect(accessible(page)).rejects.toThrow('button-name')
})

test('complains of an announced incident that does not come', async ({ page, incidents }) => {
	await page.goto('./plain.html')
	incidents.provoke(/never/)
	expect(incidents.complaints()).toEqual(['did not come: /never/'])
	await page.evaluate(() => {
		console.warn('never')
	})
})
