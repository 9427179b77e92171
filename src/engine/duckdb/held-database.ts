import type { Bindings } from './bindings.ts'

/** Bindings whose connections look into a database that is held beside the engine's own. */
export interface Holding extends Bindings {
	/** Attaches a whole database for reading; every connection opened from now on finds its relations by their plain names. */
	hold(database: Uint8Array): Promise<void>
	/** Makes what is held the engine's own, which may be changed; nothing where nothing is held. */
	takeOver(): Promise<void>
}

const NAME = 'package'
/** DuckDB lets a reader's statement read the file of an attached database, bytes that anyone may fetch. */
const FILE = `${NAME}.duckdb`

/** What is created without a catalogue is created in the engine's own, which is looked into first. */
const LOOK = `SET search_path = 'memory.main,${NAME}.main'`

/**
 * Reads a database where it lies, and copies it when something is to be changed: attaching takes a tenth of the time that
 * filling tables takes, but a change to an attached database would be written into it, compressed, and into a log beside it. Connections
 * that began to look into what is held do so to their end; with the last of them it is detached.
 * @param loading the connection on which the engine is loaded, which does not look into it
 */
export function holding(db: Bindings, loading: number): Holding {
	let isHeld = false
	let isAttached = false
	/** Whether its bytes take memory. */
	let isThere = false
	/** Connections that look into it, in use or kept for the next question. */
	const looking = new Set<number>()
	/** How many of them are in use or on their way. */
	let inUse = 0
	let taking: Promise<void> | undefined
	let letting: Promise<void> | undefined

	const run = async (sql: string): Promise<void> => {
		const connection = await db.connect()
		try {
			await db.runQuery(connection, sql)
		} finally {
			await db.disconnect(connection)
		}
	}
	const letGo = async (): Promise<void> => {
		if (isAttached) {
			isAttached = false
			await run(`DETACH ${NAME}`)
		}
		// DuckDB refuses as long as a question that has just ended still holds it: the end of the next one tries again.
		isThere = await db.dropBuffer(FILE).then(
			() => false,
			() => true,
		)
	}
	/** Detaches what is no longer held and gives its memory back, once nothing looks into it. */
	const letGoUnused = async (): Promise<void> => {
		if (isHeld || !isThere || inUse > 0) return
		letting ??= letGo()
		try {
			await letting
		} finally {
			letting = undefined
		}
	}
	const connectLooking = async (): Promise<number> => {
		inUse += 1
		try {
			const connection = await db.connect()
			if (!looking.has(connection)) await db.runQuery(connection, LOOK)
			looking.add(connection)
			return connection
		} catch (error) {
			inUse -= 1
			throw error
		}
	}
	const connect = async (): Promise<number> => {
		if (isHeld) return connectLooking()
		const connection = await db.connect()
		if (!looking.delete(connection)) return connection
		await db.disconnect(connection)
		return connect()
	}
	/** Ends the use of a connection; one that looks into what is no longer held is not used again. */
	const end = (use: (connection: number) => Promise<void>) => async (connection: number) => {
		const looked = looking.has(connection)
		if (looked && !isHeld) looking.delete(connection)
		try {
			await (looked && !isHeld ? db.disconnect(connection) : use(connection))
		} finally {
			// Only now: until it has ended it may hold the file.
			if (looked) inUse -= 1
		}
		await letGoUnused()
	}
	const copy = async (): Promise<void> => {
		await run(`COPY FROM DATABASE ${NAME} TO memory`)
		isHeld = false
		await letGoUnused()
	}
	return {
		...db,
		connect,
		release: end((connection) => db.release(connection)),
		disconnect: end((connection) => {
			looking.delete(connection)
			return db.disconnect(connection)
		}),
		hold: async (database) => {
			// Sent together: the engine takes one after the other, and none waits for the page in between.
			await Promise.all([
				db.registerBuffer(FILE, database),
				db.runQuery(loading, `ATTACH '${FILE}' AS ${NAME} (READ_ONLY)`),
			])
			isHeld = isAttached = isThere = true
		},
		takeOver: async () => {
			if (isHeld) taking ??= copy()
			try {
				await taking
			} finally {
				taking = undefined
			}
		},
	}
}
