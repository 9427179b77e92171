/** Hands a file to the reader, as the browser does with downloads. */
export function save(file: File): void {
	const address = URL.createObjectURL(file)
	const link = Object.assign(document.createElement('a'), { href: address, download: file.name })
	document.body.append(link)
	link.click()
	link.remove()
	// The download has its own hold on the file once it has begun.
	setTimeout(() => {
		URL.revokeObjectURL(address)
	}, 60_000)
}
