import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		lead: '把一份部门预算、决算、绩效目标或自评文件拖到页面任何地方，核对之后就和已发布的各县并排出现在所有页面。文件只在这个网页里使用，不会上传；存在哪里、能否保留到下次，写在下面。',
		formats:
			'可读：PDF（有文字的，扫描件不行）、Word（docx）、文本、Markdown、网页、CSV、JSON、Parquet、Arrow、Excel（xlsx、xls）、ODS，以及装着它们的 ZIP；编码 UTF-8、UTF-16、GB18030、Big5。',
		pick: '选择文件…',
		pick_folder: '选择文件夹…',
		drop: '或把文件、文件夹拖到这里',
		paste: '粘贴文字',
		pasted_name: '粘贴的文字',
		paste_label: '把文件的文字粘贴在这里',
		read: '读取',
		stop: '停止',
		opening: (name: string) => `正在打开 ${name}……`,
		pages_done: (done: number, all: number) => `第 ${done} 页，共 ${all} 页`,
		open_nowhere:
			'链接里的 open= 不是这里能打开的地址：要写本站的文件路径，或 http、https 地址，不带用户名和密码。',
		open_elsewhere: (name: string, host: string) =>
			`链接要打开的 ${name} 在别的网站（${host}），本站没有允许从那里取文件，因此没有取，也没有连接它。请自己下载后拖到这里。`,
		open_listed: (name: string, host: string) =>
			`链接要打开的 ${name} 在别的网站 ${host}。按下按钮才会去取；那个网站会知道有人取了这份文件。`,
		open_press: (host: string) => `从 ${host} 取这份文件`,
		fetching: (name: string, host: string) => `正在从 ${host} 取 ${name}……`,
		fetched: (done: string, all: string) => `${done}，共 ${all}`,
		files: '我的文件',
		none: '还没有加入文件。',
		reading: '正在读取……',
		joining: '正在更新各页面……',
		joined: '已在所有页面显示',
		checked: '读好了，待核对',
		refused: '没有读入',
		where_opfs: '文件、回答和更正存在这台设备上（浏览器为本站保留的文件夹），下次打开会自动恢复；不会上传。',
		where_indexeddb: '文件、回答和更正存在这台设备上（浏览器的数据库），下次打开会自动恢复；不会上传。',
		where_memory:
			'浏览器不允许本站在这台设备上保存（例如无痕窗口，或设置里禁止了）：文件只在这个网页里，刷新或关闭后要重新加入。可先“导出全部”。',
		room: (used: string, all: string) => `本站已用 ${used}，浏览器最多给 ${all}。`,
		export_all: '导出全部（ZIP）',
		exporting: '正在打包……',
		erase_all: '全部清除',
		erase_hint: '“全部清除”也清除为没有网络时存下的页面和数据。',
		export_hint: '导出的 ZIP 里有原件、各行和更正；拖进别的浏览器或交给别人，得到的是同样的行。',
		page_only: '这一份只在这个网页里，没有存到设备上。',
		differs: '读法在您上次核对之后更新过：这份文件读出的行与那时不同，请再看一遍。',
		strange: (name: string, wrong: string) =>
			`存在本机的 ${name} 不是这个版本能读的形式（${wrong}），没有恢复，也没有改动；其他文件不受影响。“全部清除”会把它一起删去。`,
		documents: (count: number) => `${count} 份披露`,
		join: '加入所有页面',
		leave: '暂不显示',
		remove: '移除',
		a_table: '是一张表，待选择用法',
		in_sql: (names: string) => `可在 SQL 页查询：${names}`,
	},
	en: {
		lead: 'Drop a department’s budget, final accounts, performance targets or self-evaluation anywhere on the page. Once you have checked it, it stands beside the published counties on every page. Nothing is uploaded; where it is stored, and whether it will be there next time, is said below.',
		formats:
			'Can be read: PDF (with text, not scans), Word (docx), text, Markdown, web pages, CSV, JSON, Parquet, Arrow, Excel (xlsx, xls), ODS, and ZIP files of them, in UTF-8, UTF-16, GB18030 or Big5.',
		pick: 'Choose files…',
		pick_folder: 'Choose a folder…',
		drop: 'or drop files or folders here',
		paste: 'Paste text',
		pasted_name: 'Pasted text',
		paste_label: 'Paste the text of the document here',
		read: 'Read it',
		stop: 'Stop',
		opening: (name: string) => `Opening ${name}…`,
		pages_done: (done: number, all: number) => ` page ${done} of ${all}`,
		open_nowhere:
			'What open= names in the link cannot be opened here: it must be a path of this site, or an http or https address without a name and password.',
		open_elsewhere: (name: string, host: string) =>
			`The link opens ${name} of another site (${host}), from which this site does not let files be fetched; nothing was fetched, and no connection made. Download it yourself and drop it here.`,
		open_listed: (name: string, host: string) =>
			`The link opens ${name} of another site, ${host}. It is fetched only when you press the button; that site will know that somebody fetched it.`,
		open_press: (host: string) => `Fetch it from ${host}`,
		fetching: (name: string, host: string) => `Fetching ${name} from ${host}…`,
		fetched: (done: string, all: string) => ` ${done} of ${all}`,
		files: 'Your files',
		none: 'You have not added any file yet.',
		reading: 'Reading…',
		joining: 'Updating all pages…',
		joined: 'Shown on every page',
		checked: 'Read; to be checked',
		refused: 'Not read',
		where_opfs:
			'Files, answers and corrections stay on this device, in a folder that the browser keeps for this site, and are here again next time. Nothing is uploaded.',
		where_indexeddb:
			'Files, answers and corrections stay on this device, in the browser’s database, and are here again next time. Nothing is uploaded.',
		where_memory:
			'The browser does not let this site store anything on this device (a private window, or a setting): files last as long as this page, and must be added again after a reload. Export everything to keep it.',
		room: (used: string, all: string) => `This site uses ${used}; the browser gives at most ${all}.`,
		export_all: 'Export everything (ZIP)',
		exporting: 'Packing…',
		erase_all: 'Erase everything',
		erase_hint:
			'“Erase everything” also erases the pages and data that are kept for when there is no network.',
		export_hint:
			'The ZIP holds the originals, the rows and your corrections; dropped in another browser, or by somebody else, it gives the same rows.',
		page_only: 'This one is in this page only; it is not stored on the device.',
		differs:
			'The way this file is read has changed since you checked it: its rows are not those of that time. Please look again.',
		strange: (name: string, wrong: string) =>
			`${name} on this device is not of a form that this version can read (${wrong}). It was not restored and not touched; other files are not affected. “Erase everything” removes it too.`,
		documents: (count: number) => (count === 1 ? '1 disclosure' : `${count} disclosures`),
		join: 'Show on every page',
		leave: 'Hide for now',
		remove: 'Remove',
		a_table: 'A table; choose what to do with it',
		in_sql: (names: string) => `Can be asked in SQL: ${names}`,
	},
})
