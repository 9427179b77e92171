import config from '../journeys/playwright.config.ts'

/** The journey on a site that names a server, with the settings of all others. */
export default {
	...config,
	testDir: '.',
	outputDir: '../output/clickhouse',
	reporter: [['line'], ['json', { outputFile: '../output/clickhouse.json' }]],
	workers: 1,
	projects: config.projects?.filter(({ name }) => name === 'desktop'),
}
