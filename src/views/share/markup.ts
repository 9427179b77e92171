const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}

/** A text as HTML or the value of an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/** A drawing that scales with its place; what only the live page reads goes. `sentence` is for those who do not see it. */
export const still = (svg: string, sentence: string, style = ''): string =>
	svg.replace(/ ecmeta_\w+="[^"]*"/g, '').replace(/^\s*<svg([^>]*)>/, (_, attributes: string) => {
		const size = (name: string) => new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? '100'
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size('width')} ${size('height')}" role="img" aria-label="${escaped(sentence)}">${style}`
	})

/** A drawing whose ids, of patterns and clips, stand apart from those of other drawings in one page. */
export const apart = (svg: string, name: string): string =>
	svg.replace(/(\bid="|url\(#|href="#)/g, `$1${name}-`)

/** How a page of its own looks, beside `tokens.css`. */
export const LOOK = `
html{background:var(--ground);color:var(--ink);font:15px/1.55 var(--sans);font-variant-numeric:tabular-nums}
body{max-width:960px;margin:0 auto;padding:16px}
h1{font-size:22px;line-height:1.35;margin:0}
h2{font-size:13px;margin:16px 0 4px}
figure{margin:16px 0}figcaption{font-weight:600}
.scroll{overflow-x:auto}svg{display:block;min-width:640px;width:100%;height:auto}
.quiet,ul,table{font-size:13px}.quiet{color:var(--ink-2);overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{text-align:left;vertical-align:baseline;padding:4px 12px 4px 0;border-bottom:1px solid var(--hairline)}
.number{text-align:right;white-space:nowrap}summary{font-size:13px;font-weight:600;margin:8px 0}
.key{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:8px 0;padding:0;color:var(--ink-2)}
.key svg{display:inline-block;width:auto;min-width:0;margin-right:6px;vertical-align:-1px}
@media print{svg{print-color-adjust:exact}}
a{color:var(--accent)}
`

/** Such a page fetches nothing and runs nothing. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
