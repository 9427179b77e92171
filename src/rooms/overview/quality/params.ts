import { choice } from '../../../share/page.ts'
import { matching } from '../../../share/param.ts'

/** `lang` is the page's own: findings are sentences, and the rows behind a number hold them in the reader's language. */
export const params = { ...choice, lang: matching(/^(?:zh|en)$/) }
