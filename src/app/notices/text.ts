import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		// For a reader of English who opened a link in Chinese.
		in_chinese: 'This link opens in Chinese.',
		open_english: 'Read it in English',
		keep_chinese: '保留中文',
		restarted: '数据库引擎意外停止，已重新启动，数据已恢复。',
		rejected: (key: string, raw: string) => `链接里的 ${key}=${raw} 无法识别，已按默认显示，其余照常。`,
		absent: (key: string, raw: string) => `数据里没有 ${key}=${raw}，已略过。`,
		unused: (what: string) => `这一页用不到链接里的 ${what}，已略过，其余照常。`,
		unreadable: (why: string) =>
			`链接里 # 之后的部分（查询和图表）没有读出来：${why}。其余照常；请向给链接的人再要一次。`,
		'unknown-format': '它的格式比这个页面新，或不是县镜的链接',
		damaged: '它在转发时被截断或改动了',
		'too-large': '它展开后超过 64 KiB',
		'no-query': '里面没有查询',
		strange: (parts: string) => `链接里的查询有这个页面不认识的部分（${parts}），已略过，其余照常。`,
		too_large: '查询太长，放不进链接；地址里没有它。请另存为文件。',
		pinned: (version: string, newest: string) =>
			`这个链接固定在数据版本 ${version}，页面正按它显示。最新的数据是 ${newest}。`,
		show_changes: '看这个答案变了什么',
		hide_changes: '收起变化',
		open_newest: '用最新数据打开',
		reset: '清除这一项',
	},
	en: {
		in_chinese: 'This link opens in Chinese.',
		open_english: 'Read it in English',
		keep_chinese: 'Keep Chinese',
		restarted: 'The database engine stopped unexpectedly; it was restarted and its data restored.',
		rejected: (key: string, raw: string) =>
			`The link says ${key}=${raw}, which is not known here. The default stands instead; the rest is kept.`,
		absent: (key: string, raw: string) => `The data have no ${key}=${raw}; it was passed over.`,
		unused: (what: string) =>
			`This page has no use for ${what} in the link; it was passed over, the rest is kept.`,
		unreadable: (why: string) =>
			`What follows # in the link (query and chart) could not be read: ${why}. The rest is kept; please ask for the link again.`,
		'unknown-format': 'its format is newer than this page, or it is no link of County Mirror',
		damaged: 'it was cut or changed on its way',
		'too-large': 'it unpacks to more than 64 KiB',
		'no-query': 'there is no query in it',
		strange: (parts: string) =>
			`The query of the link has parts that this page does not know (${parts}); they were left out, the rest is kept.`,
		too_large: 'The query is too long for a link, so the address does not carry it. Save it as a file.',
		pinned: (version: string, newest: string) =>
			`This link pins data version ${version}, and that is what the page shows. The newest data are ${newest}.`,
		show_changes: 'Show what changed in this answer',
		hide_changes: 'Hide the changes',
		open_newest: 'Open with the newest data',
		reset: 'Remove it',
	},
})
