import type { Engine } from '../engine/engine.ts'

/** Bytes of a package loaded so far, and in all. */
export type Progress = (done: number, total: number) => void

/** An engine that a package goes into. */
export interface Target {
	/** As questions reach it. */
	readonly engine: Engine
	/** Loads what the first question may need, and locks the engine. @throws Fault `dataset/…` */
	readonly load: (progress: Progress) => Promise<void>
	/** Loads the rest, after `load`; whoever asks for what fails here is told. */
	readonly finish: () => Promise<void>
}

/** A package on its way: fetched and decoded, whether an engine is there yet or not. */
export interface Filling {
	readonly into: (engine: Engine) => Target
	/** Frees what it took; what is still on its way is given up. */
	readonly close: () => void
}
