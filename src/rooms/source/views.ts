import documents from './documents/index.ts'

/** Source: the documents as published, and what was taken from each line. */
export const views = [documents] as const
