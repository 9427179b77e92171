import { texts } from '../../base/text.ts'

/** What is said while a part of the page is fetched, and when it cannot be: the shell needs no other words of the views. */
export const text = texts({
	zh: {
		waiting: '正在计算…',
		try_again: '重试',
		reload: '重新载入本页',
		part_missing:
			'这一部分没有取到：可能断网了，也可能本站刚更新过。请检查网络后重试，或重新载入本页，地址和所选内容不变。',
	},
	en: {
		waiting: 'Computing…',
		try_again: 'Try again',
		reload: 'Reload the page',
		part_missing:
			'This part could not be fetched: the network may be down, or the site was just updated. Try again, or reload the page; its address and your choices stay.',
	},
})
