/** What no XML document may hold: control characters but tab and line ends, half pairs of characters, two that are none. */
const FORBIDDEN =
	// eslint-disable-next-line no-control-regex -- They are what is looked for.
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text without the characters that XML forbids, `instead` of each of them: by itself the sign for what cannot be shown. */
export const xmlText = (text: string, instead: (character: string) => string = () => '\ufffd'): string =>
	text.replace(FORBIDDEN, instead)
