import spending from './spending/index.ts'

/** Function codes: where the money goes, by code or by purpose. */
export const views = [spending] as const
