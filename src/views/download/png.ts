/** Browsers draw no canvas with a longer side. */
const LONGEST = 16_384

/** A picture as PNG at twice its size, or as large as a browser can draw it. */
export async function png(svg: string): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
	try {
		const image = new Image()
		image.src = address
		await image.decode()
		const scale = Math.min(2, LONGEST / Math.max(image.width, image.height))
		const canvas = document.createElement('canvas')
		canvas.width = Math.floor(image.width * scale)
		canvas.height = Math.floor(image.height * scale)
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
		return await new Promise((resolve, reject) => {
			canvas.toBlob((blob) => {
				if (blob) resolve(blob)
				else reject(new Error('PNG'))
			}, 'image/png')
		})
	} finally {
		URL.revokeObjectURL(address)
	}
}
