/**
 * What DuckDB may take for data, in MB: an eighth of the device, as far as the browser says (in GB, no more than 8), so that
 * the page, its answers and the other tabs have room; where it does not say, a phone is taken for a small device.
 */
export const memoryOf = ({ deviceMemory }: { readonly deviceMemory?: number }, phone: boolean): number =>
	Math.min(1000, Math.max(256, (deviceMemory ?? (phone ? 4 : 8)) * 125))

/**
 * How large the worker's whole memory may become, in bytes: what DuckDB does not count (values being made, answers on their
 * way) beside its data. Without a bound one statement takes 4 GB, and the tab with it.
 */
export const heapOf = (megabytes: number): number => (2 * megabytes + 256) * 1_000_000
