const HAN = '[\\p{Script=Han},。、;:“”‘’()《》【】]'
const STRAY = new RegExp(`(?<=${HAN})[ \\u3000]+(?=${HAN})`, 'gu')

/** Chinese text without the spaces that conversion put between its characters. */
export const joinHan = (text: string): string => text.replace(STRAY, '').trim()
