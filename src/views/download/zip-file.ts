import type { Sheet, Source } from '../../export/sheet.ts'
import type { DrawCharts } from '../../export/svg.ts'
import { pictureText, type PictureLook } from './chart-file.ts'

/** Everything of an answer in one ZIP; `text` fetches a document, of the package or of the reader. */
export async function bundled(
	sheet: Sheet,
	shown: Sheet | undefined,
	charts: DrawCharts | undefined,
	look: PictureLook,
	base: string,
	text: (source: Source) => Promise<string>,
): Promise<File> {
	const [{ bundle }, { published }, picture, documents] = await Promise.all([
		import('../../export/bundle.ts'),
		import('../../state/data.ts'),
		charts && pictureText(shown ?? sheet, charts, look),
		Promise.all(sheet.sources.map(async (source) => ({ file: source.file, text: await text(source) }))),
	])
	const release = (await published()).find(({ version }) => version === sheet.version)
	const zip = bundle({
		sheet,
		shown,
		picture,
		documents,
		released: release?.released ?? undefined,
		base,
	})
	const name = (shown ?? sheet).name
	return new File([zip], `${name}-${sheet.version}.zip`, { type: 'application/zip' })
}
