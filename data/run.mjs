// Node 20 does not read TypeScript, Vite does: `node data/run.mjs <file.ts> [arguments]` runs the file's `main(arguments)`.
// The runner stays open until that ends: a module that is only loaded when it is needed must still be found.
import { resolve } from 'node:path'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

const [file = '', ...args] = process.argv.slice(2)
const config = await resolveConfig(
	{
		configFile: false,
		envDir: false,
		environments: {
			node: {
				consumer: 'server',
				dev: { moduleRunnerTransform: true },
				resolve: { external: true, mainFields: [], conditions: ['node'] },
			},
		},
	},
	'serve',
)
const environment = createRunnableDevEnvironment('node', config, {
	runnerOptions: { hmr: false },
	hot: false,
})
await environment.init()
try {
	await (await environment.runner.import(resolve(file))).main(args)
} finally {
	await environment.close()
}
