import { writeAnswers } from './answers.ts'
import { buildNational } from './build.ts'
import { extentOf, HELP } from './arguments.ts'

/** `npm run data:national`: a made-up country in the shape of the published disclosures. See `--help`. */
export async function main(args: readonly string[]): Promise<void> {
	try {
		const wanted = extentOf(args)
		if (wanted === 'help') {
			console.log(HELP)
			return
		}
		const { out, ...extent } = wanted
		const { version, disclosures, indicators, bytes } = await buildNational(extent, out)
		const answers = await writeAnswers(out)
		console.log(
			`Made-up data version ${version} in ${out}: ${disclosures.toLocaleString('en')} disclosures, ${indicators.toLocaleString('en')} indicators, database of ${bytes.toLocaleString('en')} bytes, ${String(answers)} answers.`,
		)
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error))
		process.exitCode = 1
	}
}
