const files = import.meta.glob<string>(
	['/node_modules/pdfjs-dist/cmaps/*.bcmap', '/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}'],
	{ query: '?url&no-inline', import: 'default', exhaustive: true, eager: true },
)

/** Where the site keeps what a PDF may need beside itself: `cmaps/GBK-EUC-H.bcmap` → its address. */
export const addresses: ReadonlyMap<string, string> = new Map(
	Object.entries(files).map(([path, address]) => [
		path.split('/').slice(-2).join('/'),
		new URL(address, import.meta.url).href,
	]),
)
