import { createHash } from 'node:crypto'

/** The keyword of the remark in a PNG that holds the checksum of what it was drawn from. */
export const DRAWN_FROM = 'drawn-from'

/** The checksum of a text: SHA-256 in hexadecimal. */
export const checksum = (text: string): string => createHash('sha256').update(text).digest('hex')
