import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		// For a reader of English who opened a link in Chinese.
		in_chinese: 'This link opens in Chinese.',
		open_english: 'Read it in English',
		keep_chinese: '保留中文',
		assigned: (projects: number) => `${String(projects)} 个项目按读者自己的归类计算，其余照发布的数据：`,
		assigning: (projects: number) =>
			`链接里有 ${String(projects)} 个项目的读者归类，正在按它重算；现在显示的还是发布的数据。`,
		assigned_and: '、',
		assigned_semicolon: '；',
		assigned_undo: '全部撤销',
		assigned_full: (most: number) => `一个链接最多带 ${String(most)} 处归类，这个链接已满。`,
		assigned_left: (most: number, left: number) =>
			`一个链接最多带 ${String(most)} 处归类，这个链接已满：另有 ${String(left)} 处只在这台设备上，各页和链接都没有用它们。请先撤销几处，或分几个链接交出去。`,
		restarted: '数据库引擎意外停止，已重新启动，数据已恢复。',
		update: '本站有新版本，已在这台设备上备好；这一页仍是您打开时的版本，代码和数据都没有变。',
		take_update: '换到新版本',
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
		file_missing: (name: string, size: string, hash: string) =>
			`这个链接还用到一份自加的文件，这里没有：${name}（${size}，SHA-256 ${hash}…）。其余照常显示；把这份文件给本页，就看到同样的内容。文件只在本机使用，不会上传。`,
		give_file: '选择这份文件…',
		taking_file: '正在读取并加入……',
		show_file: '本机有这份文件，加入所有页面',
		other_file: (given: string, name: string) =>
			`${given} 不是链接里的 ${name}：内容不同（按 SHA-256 核对），没有加入，也没有改动什么。请选原来的那一份，或装着它的 ZIP。`,
		file_failed: (name: string) => `${name} 是对的，但没有加入；原因见“加入自己的文件”。`,
		file_differs: (name: string) =>
			`${name} 是同一份文件，但这里读出的行与给链接的人那里不同（回答、更正或读法的版本不一样），数字可能不同。`,
		files_unreadable: (why: string) =>
			`链接里写明自加文件的部分没有读出来：${why}。其余照常；请向给链接的人再要一次。`,
		files_strange: (count: number) =>
			`链接里有 ${String(count)} 处写明自加文件的内容这个页面不认识，已略过，其余照常。`,
		files_too_many: '自加的文件太多，放不进链接：链接不写明它们，收到的人看不到这些文件的内容。',
	},
	en: {
		in_chinese: 'This link opens in Chinese.',
		open_english: 'Read it in English',
		keep_chinese: 'Keep Chinese',
		assigned: (projects: number) =>
			`${String(projects)} ${projects === 1 ? 'project is' : 'projects are'} counted as a reader assigned ${projects === 1 ? 'it' : 'them'}, the rest as published:`,
		assigning: (projects: number) =>
			`The link has a reader’s own assignment of ${String(projects)} ${projects === 1 ? 'project' : 'projects'}; it is being worked in, and what stands here is still as published.`,
		assigned_and: ', ',
		assigned_semicolon: '; ',
		assigned_undo: 'Take all back',
		assigned_full: (most: number) =>
			`A link carries ${String(most)} assignments at most, and this one is full.`,
		assigned_left: (most: number, left: number) =>
			`A link carries ${String(most)} assignments at most, and this one is full: ${String(left)} more ${left === 1 ? 'is' : 'are'} on this device alone, and neither the pages nor the link use ${left === 1 ? 'it' : 'them'}. Take some back, or hand them on in several links.`,
		restarted: 'The database engine stopped unexpectedly; it was restarted and its data restored.',
		update:
			'A new version of this site is ready on this device. This page is still the one you opened, its code and its data.',
		take_update: 'Change to the new version',
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
		file_missing: (name: string, size: string, hash: string) =>
			`This link also depends on a file of its maker’s own, which is not here: ${name} (${size}, SHA-256 ${hash}…). The rest is shown; give this page the file to see the same. It is used on this device only, and never uploaded.`,
		give_file: 'Choose this file…',
		taking_file: 'Reading and adding it…',
		show_file: 'It is on this device: add it to every page',
		other_file: (given: string, name: string) =>
			`${given} is not the ${name} of the link: its content differs (compared by SHA-256). It was not added, and nothing was changed. Choose the original, or a ZIP that holds it.`,
		file_failed: (name: string) =>
			`${name} is the right file, but it was not added; see “Add your own files” for the reason.`,
		file_differs: (name: string) =>
			`${name} is the same file, but other rows are read from it here than where the link was made (other answers, corrections or reader), so numbers may differ.`,
		files_unreadable: (why: string) =>
			`The part of the link that names files of its maker’s own could not be read: ${why}. The rest is kept; please ask for the link again.`,
		files_strange: (count: number) =>
			`The link names files of its maker’s own in ${String(count)} ${count === 1 ? 'entry' : 'entries'} of a form not known here; passed over, the rest is kept.`,
		files_too_many:
			'There are too many files of your own for a link: it does not name them, and whoever opens it does not see what is in them.',
	},
})
