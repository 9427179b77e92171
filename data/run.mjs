// Node 20 does not read TypeScript, Vite does: `node data/run.mjs <file.ts> [arguments]` runs the file's `main(arguments)`.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [file = '', ...args] = process.argv.slice(2)
const { module } = await runnerImport(resolve(file))
await module.main(args)
