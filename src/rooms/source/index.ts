import documents from './source/view.ts'

/** Source: the documents as published, and what was taken from each line. */
export const views = [documents] as const
