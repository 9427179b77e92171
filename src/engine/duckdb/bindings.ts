/** What is used of DuckDB-Wasm, the same in Node (where it blocks) and in the page (where a worker answers). */
export interface Bindings {
	connect(): Promise<number>
	/** Takes a connection back whose last question was answered to the end: the next one need not open another. */
	release(connection: number): Promise<void>
	disconnect(connection: number): Promise<void>
	/** The whole answer as an Arrow file; cannot be cancelled. */
	runQuery(connection: number, sql: string): Promise<Uint8Array>
	createPrepared(connection: number, sql: string): Promise<number>
	closePrepared(connection: number, statement: number): Promise<void>
	/** The header of an Arrow stream, or `null` while there is none: then poll. `streamed`: rows are made when fetched. */
	startPendingQuery(connection: number, sql: string, streamed: boolean): Promise<Uint8Array | null>
	pollPendingQuery(connection: number): Promise<Uint8Array | null>
	cancelPendingQuery(connection: number): Promise<boolean>
	/** One part of the Arrow stream; empty at the end, `null` when it is to be asked again. */
	fetchQueryResults(connection: number): Promise<Uint8Array | null>
	insertArrowFromIPCStream(connection: number, ipc: Uint8Array, options: Insertion): Promise<void>
	/** Lets a file be read from memory, by its name; the memory is taken over. */
	registerBuffer(name: string, content: Uint8Array): Promise<void>
	/** Frees that memory, once nothing has the file open. */
	dropBuffer(name: string): Promise<void>
	/** Lets a file be read in parts where it lies: without pages of 16 KB, nor what follows them. */
	registerFile(address: string): Promise<void>
}

export interface Insertion {
	readonly name: string
	readonly create: boolean
}

type Answered<T> = T extends (...args: infer A) => Promise<infer R> ? (...args: A) => R | Promise<R> : never

/** DuckDB-Wasm’s own object: it answers at once or later. */
export type Raw = {
	readonly [
		K in Exclude<keyof Bindings, 'connect' | 'release' | 'registerFile' | 'registerBuffer' | 'dropBuffer'>
	]: Answered<Bindings[K]>
} & {
	readonly registerFileURL: (
		name: string,
		url: string,
		protocol: Protocol,
		directIO: boolean,
	) => Promise<void> | void
	readonly dropFile: (name: string) => unknown
	readonly registerFileBuffer: (name: string, content: Uint8Array) => Promise<void> | void
}

/** How a file is reached, as `DuckDBDataProtocol` of DuckDB-Wasm says it, which is one module for the page and another for Node. */
export const PROTOCOLS = { disk: 1, network: 4 } as const
type Protocol = (typeof PROTOCOLS)[keyof typeof PROTOCOLS]

/** How a call is made: in the page it is raced against the death of the worker, in Node it lets others run first. */
export type Call = <T>(work: () => T | Promise<T>) => Promise<T>

/** How many connections are kept between two questions: about as many as the parts of one view. */
const IDLE = 4

export function bindings(
	raw: Raw,
	connect: () => number | Promise<number>,
	call: Call,
	protocol: Protocol,
): Bindings {
	const idle: number[] = []
	return {
		connect: async () => idle.pop() ?? call(connect),
		release: async (connection) => {
			if (idle.length < IDLE) idle.push(connection)
			else await call(() => raw.disconnect(connection))
		},
		disconnect: (connection) => call(() => raw.disconnect(connection)),
		runQuery: (connection, sql) => call(() => raw.runQuery(connection, sql)),
		createPrepared: (connection, sql) => call(() => raw.createPrepared(connection, sql)),
		closePrepared: (connection, statement) => call(() => raw.closePrepared(connection, statement)),
		startPendingQuery: (connection, sql, streamed) =>
			call(() => raw.startPendingQuery(connection, sql, streamed)),
		pollPendingQuery: (connection) => call(() => raw.pollPendingQuery(connection)),
		cancelPendingQuery: (connection) => call(() => raw.cancelPendingQuery(connection)),
		fetchQueryResults: (connection) => call(() => raw.fetchQueryResults(connection)),
		insertArrowFromIPCStream: (connection, ipc, options) =>
			call(() => raw.insertArrowFromIPCStream(connection, ipc, options)),
		registerBuffer: (name, content) => call(() => raw.registerFileBuffer(name, content)),
		dropBuffer: async (name) => {
			await call(() => raw.dropFile(name))
		},
		registerFile: (address) => call(() => raw.registerFileURL(address, address, protocol, true)),
	}
}
