import { beforeAll, expect, test } from 'vitest'
import { disclosures, reference as tables, type InputFile, type ReferenceTables } from './inputs.ts'
import { read } from './read.ts'

const PINGLUO = 'data/disclosures/pingluo-2022-project-targets.txt'

let file: InputFile
let reference: ReferenceTables
beforeAll(async () => {
	reference = await tables('data/reference')
	const [pingluo] = await disclosures(PINGLUO)
	if (!pingluo) throw new Error(`${PINGLUO} is not there.`)
	file = pingluo
})

test('a fault of ours on one file is a finding about it, and the others are read as usual', () => {
	const broken: InputFile = {
		...file,
		name: 'broken.txt',
		answers: {
			get county(): string {
				throw new Error('no such luck')
			},
		},
	}
	const alone = read([file], reference)
	const together = read([broken, file], reference)
	const about = together.finding.filter(({ rule }) => rule === 'reader-failed')
	expect(about.map(({ document_id, message_en }) => [document_id, message_en])).toEqual([
		[null, expect.stringMatching(/^broken\.txt: .*no such luck/)],
	])
	expect({ ...together, finding: together.finding.filter((it) => !about.includes(it)) }).toEqual(alone)
})
