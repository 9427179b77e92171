import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: { title: '披露文件与选项', done: '完成' },
	en: { title: 'Disclosures and choices', done: 'Done' },
})
