import type { Sheet, Source } from '../../export/sheet.ts'
import type { Drawn } from '../../export/svg.ts'
import { pictured } from './chart-file.ts'

/** Everything of an answer in one ZIP; `text` fetches a document, of the package or of the reader. */
export async function bundled(
	sheet: Sheet,
	shown: Sheet | undefined,
	charts: readonly Drawn[],
	base: string,
	text: (source: Source) => Promise<string>,
	legend: string,
): Promise<File> {
	const [{ bundle }, { published }, picture, documents] = await Promise.all([
		import('../../export/bundle.ts'),
		import('../../state/data.ts'),
		charts.length ? pictured('svg', shown ?? sheet, charts, 'light', legend) : undefined,
		Promise.all(sheet.sources.map(async (source) => ({ file: source.file, text: await text(source) }))),
	])
	const release = (await published()).find(({ version }) => version === sheet.version)
	const zip = bundle({
		sheet,
		shown,
		picture: await picture?.text(),
		documents,
		released: release?.released ?? undefined,
		base,
	})
	const name = (shown ?? sheet).name
	return new File([zip], `${name}-${sheet.version}.zip`, { type: 'application/zip' })
}
