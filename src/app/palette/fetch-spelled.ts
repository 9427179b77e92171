import { Fault } from '../../base/fault.ts'
import { shippedAddress } from '../../state/shipped.ts'
import { SPELLED, type Spelled } from './spelled.ts'

/** Names by which the reader may look for what the page calls by a Chinese one. @throws Fault `dataset/missing-file` */
export async function fetchSpelled(): Promise<Readonly<Record<string, Spelled>>> {
	const url = shippedAddress(SPELLED)
	const response = await fetch(url)
	if (!response.ok) throw new Fault('dataset/missing-file', { url, status: response.status })
	return (await response.json()) as Record<string, Spelled>
}
