import type { Fault, FaultCode } from '../base/fault.ts'
import type { TableName } from '../schema/schema.ts'
import type { Constraints } from './constraints.ts'
import type { Decoded } from './decode.ts'
import type { Format } from './manifest.ts'

/** What the page asks of the decoding worker. */
export interface Request {
	readonly id: number
	readonly table: TableName
	readonly format: Format
	readonly bytes: Uint8Array
	readonly constraints: Constraints | undefined
}

/** Its answer: a table, or what a fault knows, since an error loses its class on the way. */
export type Reply =
	| { readonly id: number; readonly decoded: Decoded }
	| { readonly id: number; readonly code: FaultCode; readonly facts: Fault['facts'] }
