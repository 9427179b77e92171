import type { Facts, Fault, FaultCode } from './fault.ts'
import type { Locale } from './text.ts'

type Sentences = { readonly [C in FaultCode]: (facts: Facts[C]) => string }

/** Types of a parameter as they are chosen; others are DuckDB's own words. */
const TYPES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
	zh: { number: '数字', date: '日期' },
	en: { number: 'a number', date: 'a date' },
}

/** Every fault in words: what happened, to what, what to do. A code without a sentence does not compile. */
const sentences: Readonly<Record<Locale, Sentences>> = {
	zh: {
		'address/unknown-value': ({ key, value }) =>
			`链接里的 ${key}=${value} 无法识别，已按默认值显示，其余部分照常。`,
		'dataset/bad-encoding': ({ table }) => `表 ${table} 的文字编码无法识别。请另存为 UTF-8 后再打开。`,
		'dataset/bad-manifest': ({ url, reason }) =>
			`${url} 不是可用的数据包（${reason}）。请检查 datapackage.json。`,
		'dataset/bad-table': ({ table, row, column, value }) =>
			`表 ${table} 第 ${String(row)} 行的“${column}”不是约定的类型：“${value}”。请改正后重新载入。`,
		'dataset/missing-column': ({ table, column }) =>
			`表 ${table} 缺少“${column}”这一列。请对照数据说明补上。`,
		'dataset/missing-file': ({ url, status }) =>
			status
				? `取不到 ${url}（状态 ${String(status)}）。请检查地址，或稍后重试。`
				: `取不到 ${url}：没有网络，这台设备上也没有存下它。存下的内容照常可用；请连上网络后重试。`,
		'dataset/missing-reference': ({ table, row, columns, value, other }) =>
			`表 ${table} 第 ${String(row)} 行的“${columns}”是“${value}”，表 ${other} 里没有这一条，没有载入。请补上或改正。`,
		'dataset/missing-table': ({ table }) =>
			`这个数据包没有表 ${table}，这一项要用到它，所以算不出来，其余部分照常。请看别的内容，或打开有这张表的数据包。`,
		'dataset/not-extendable': () =>
			'这个数据包的表放在只读的数据库文件里，不能加入自己的文件。文件已读出，仍在列表里，没有丢失；请打开本站发布的数据（去掉地址里的 data），再把它加入。',
		'dataset/no-part': ({ url }) =>
			`${url} 里这一项要用的部分取不到：没有网络，这台设备上也没有存下它，或存放它的网站没有回答。看过的内容照常可用；请连上网络后重试。`,
		'dataset/no-ranges': ({ url }) =>
			`存放 ${url} 的网站不支持分段读取（HTTP Range），这个数据包太大，不能整个载入。请换一个支持分段读取的网站存放。`,
		'dataset/other-origin': ({ url }) => `数据包只能放在本站：${url} 属于别的网站，没有载入。`,
		'dataset/repeated-key': ({ table, row, first, columns, value }) =>
			`表 ${table} 第 ${String(row)} 行与第 ${String(first)} 行的主键（${columns}）相同：“${value}”，会被算两次，没有载入。请删去多余的一行。`,
		'dataset/ragged-row': ({ table, row, expected, actual }) =>
			`表 ${table} 第 ${String(row)} 行有 ${String(actual)} 格，表头有 ${String(expected)} 格。请补齐或删去多余的逗号。`,
		'dataset/unreadable-file': ({ file, reason }) =>
			`${file} 已损坏或不是约定的格式（${reason}）。请换一份文件，再重新载入。`,
		'engine/bad-parameter': ({ name, type, value }) =>
			`参数 ${name} 的值“${value}”不能当作${TYPES.zh[type] ?? ` ${type} `}使用。请改正，或另选一种类型。`,
		'engine/busy': ({ reason }) => `本站的数据库服务器暂时不再回答（${reason}）。请过一会儿再试。`,
		'engine/cancelled': () => '查询已取消。',
		'engine/forbidden': ({ reason }) =>
			`本站的数据库服务器只回答对公开数据的查询，没有运行：${reason}。请只查询数据页列出的表。`,
		'engine/other-dialect': ({ word, instead }) =>
			`本站的数据由 ClickHouse 服务器回答，它不认识 DuckDB 的“${word}”或另有理解，没有运行。请改写成 ${instead} 一类的写法。`,
		'engine/unreachable': ({ server, reason }) =>
			`连不上本站的数据库服务器 ${server}（${reason}）。请检查网络后重试；已显示的内容不受影响。`,
		'engine/deadly': () =>
			'这条语句已两次使数据库引擎停止，不再运行。请改小范围（少取行列、少用大字符串和列表）后再试。',
		'engine/out-of-memory': ({ limit }) =>
			`这次查询要用的内存超过了上限${limit ? `（${limit}）` : ''}，没有完成。请缩小范围，或先筛选、汇总再排序。`,
		'engine/too-deep': ({ limit }) =>
			`语句的括号或运算嵌套太深（最多 ${String(limit)} 层），没有运行。请改用较短的写法，例如 IN、列表函数或子查询。`,
		'engine/died': () => '数据库引擎意外停止。正在重新启动，请再试一次。',
		'engine/not-started': ({ reason }) =>
			`数据库引擎没有启动：${reason}。请刷新页面；若仍不行，请换一个较新的浏览器。`,
		'engine/query-failed': ({ message }) => `查询没有完成，请照下面的说明改正语句后再运行：${message}`,
		'engine/refused': ({ word }) =>
			`这里只查询已载入的数据（SELECT、WITH、FROM、VALUES、DESCRIBE、SUMMARIZE、SHOW、EXPLAIN、PIVOT）；“${word}”不在其中，没有运行。`,
		'engine/shape-mismatch': ({ column, type }) => `答案里的列“${column}”（${type}）与约定不符，没有显示。`,
		'engine/timed-out': ({ seconds }) => `查询超过 ${String(seconds)} 秒，已停止。请缩小范围再试。`,
		'engine/too-long': ({ length, limit }) =>
			`语句有 ${String(length)} 个字符，最多 ${String(limit)} 个，没有运行。请拆成几条。`,
		'engine/too-long-value': ({ name, length, limit }) =>
			`${name} 要造的值太长（${String(length)}），一个值最长 ${String(limit)}，没有执行。请把长度改小；要许多行，请写 SELECT … FROM range(…)。`,
		'engine/format-not-written': ({ name }) =>
			`${name} 的格式要直接写在语句里，宽度要写成数字（如 '%8d'），没有运行：算出来的宽度可能长到让引擎停止。要按列补齐，请用 lpad() 或 rpad()。`,
		'engine/value-too-large': ({ column, bytes, limit }) =>
			`列“${column}”里有一个 ${String(bytes)} 字节的值，文件里每个值最多 ${String(limit)} 字节，没有写成文件。请用 left(…, n) 截取，或拆成几行后再导出。`,
		'page/bad-file': ({ file, reason }) =>
			`${file} 不是县镜导出的查询文件（${reason}），没有读入。请选择从这里导出的 JSON 文件。`,
		'page/not-fetched': ({ url, status, reason }) =>
			status
				? `${url} 没有取到（HTTP ${String(status)}）。请核对地址，或自己下载后拖到页面上。`
				: `${url} 没有取到（${reason}）：本站的内容安全策略、那个网站的 CORS 设置不允许，或网络中断。请自己下载后拖到页面上。`,
		'page/fetched-too-large': ({ url, limit }) =>
			`${url} 超过 ${String(limit / 2 ** 20)} MiB，没有取完。请自己下载后拖到页面上。`,
		'page/too-many-files': ({ most }) =>
			`文件夹里的文件多于 ${String(most)} 个，只读了前 ${String(most)} 个。请分几次加入其余的。`,
		'page/no-room': ({ file, bytes }) =>
			`本机留给本站的空间不够，${file}（${String(bytes)} 字节）没有存下：它在这个网页里照常可用，关闭后要重新加入。请移除不用的文件或腾出空间，或导出全部。`,
		'page/stored-damaged': ({ file }) =>
			`存在本机的 ${file} 已经缺失或损坏，没有恢复；其他文件不受影响。请再加入一次原文件，您的回答和更正还在；或移除它。`,
		'page/not-kept': ({ reason }) =>
			`浏览器没有允许在本机保存（${reason}）。请导出成文件，或在设置里允许本站保存数据。`,
		'page/own-files-missing': ({ reason }) =>
			`您自己的文件还在这台设备上，但这一次没有读出来，本页的图表里没有它们。请检查网络后重试，或重新载入本页。浏览器的说法：${reason}`,
		'page/part-missing': () =>
			'这一部分没有取到：可能断网了，也可能本站刚更新过。请检查网络后重试；若仍不行，请重新载入本页，地址和所选内容不变。',
		'page/unexpected': ({ message }) =>
			`页面出了意外，这一步没有完成，其余部分不受影响。请刷新页面再试；若再次出现，请把下面的原文告诉维护者：${message}`,
	},
	en: {
		'address/unknown-value': ({ key, value }) =>
			`The link says ${key}=${value}, which is not known here. The default stands instead; the rest is kept.`,
		'dataset/bad-encoding': ({ table }) =>
			`The encoding of table ${table} is not known. Save it as UTF-8 and open it again.`,
		'dataset/bad-manifest': ({ url, reason }) =>
			`${url} is no usable data package (${reason}). Check its datapackage.json.`,
		'dataset/bad-table': ({ table, row, column, value }) =>
			`Table ${table}, row ${String(row)}: “${value}” in ${column} is not of the declared type. Correct it and load again.`,
		'dataset/missing-column': ({ table, column }) =>
			`Table ${table} lacks the column ${column}. Add it as the data notes say.`,
		'dataset/missing-file': ({ url, status }) =>
			status
				? `${url} could not be fetched (status ${String(status)}). Check the address or try again later.`
				: `${url} could not be fetched: there is no network, and this device does not keep it. What it keeps works as ever; try again with a network.`,
		'dataset/missing-reference': ({ table, row, columns, value, other }) =>
			`Table ${table}, row ${String(row)}: ${columns} is “${value}”, which stands nowhere in table ${other}; nothing was loaded. Add it there, or correct the row.`,
		'dataset/missing-table': ({ table }) =>
			`This package has no table ${table}, which this part needs, so it has no answer; everything else works. Choose another part, or open a package that has the table.`,
		'dataset/not-extendable': () =>
			'The tables of this package lie in a database that is only read, so no file of yours can stand beside them. The file was read, stays in the list, and nothing is lost: open the published data (the address without data) and add it there.',
		'dataset/no-part': ({ url }) =>
			`The part of ${url} that this needs cannot be read: there is no network and it was not stored on this device, or its host does not answer. What was seen before still works; connect and try again.`,
		'dataset/no-ranges': ({ url }) =>
			`The host of ${url} does not send parts of files (HTTP range requests), and this package is too large to be loaded whole. Choose a host that does.`,
		'dataset/other-origin': ({ url }) =>
			`Packages are read from this site only: ${url} belongs to another one and was not loaded.`,
		'dataset/repeated-key': ({ table, row, first, columns, value }) =>
			`Table ${table}, row ${String(row)} repeats the primary key (${columns}) of row ${String(first)}: “${value}” would be counted twice, so nothing was loaded. Remove one of them.`,
		'dataset/ragged-row': ({ table, row, expected, actual }) =>
			`Table ${table}, row ${String(row)} has ${String(actual)} cells, the header ${String(expected)}. Fill it up or remove stray commas.`,
		'dataset/unreadable-file': ({ file, reason }) =>
			`${file} is damaged or not of the agreed format (${reason}). Replace the file and load again.`,
		'engine/bad-parameter': ({ name, type, value }) =>
			`“${value}”, the value of parameter ${name}, cannot be read as ${TYPES.en[type] ?? type}. Correct it, or choose another type.`,
		'engine/busy': ({ reason }) =>
			`The site’s database server has answered as much as it may for now (${reason}). Try again in a while.`,
		'engine/cancelled': () => 'The query was cancelled.',
		'engine/forbidden': ({ reason }) =>
			`The site’s database server only answers questions about the published data, so this was not run: ${reason}. Ask of the tables that the data page lists.`,
		'engine/other-dialect': ({ word, instead }) =>
			`A ClickHouse server answers for this site: it does not know DuckDB’s “${word}”, or reads it differently, so the statement was not run. Write something like ${instead} instead.`,
		'engine/unreachable': ({ server, reason }) =>
			`The site’s database server ${server} cannot be reached (${reason}). Check the network and try again; what is shown already stays.`,
		'engine/deadly': () =>
			'This statement stopped the database engine twice and is not run again. Make it smaller (fewer rows and columns, shorter texts and lists) and try again.',
		'engine/out-of-memory': ({ limit }) =>
			`The query needs more memory than it may have${limit ? ` (${limit})` : ''} and did not finish. Narrow it down, or filter and add up before you sort.`,
		'engine/too-deep': ({ limit }) =>
			`The brackets or operators of the statement are nested too deep (at most ${String(limit)} levels), so it was not run. Write it shorter, for example with IN, a list function or a subquery.`,
		'engine/died': () => 'The database engine stopped unexpectedly. It is being restarted; please try again.',
		'engine/not-started': ({ reason }) =>
			`The database engine did not start: ${reason}. Reload the page; if that does not help, use a newer browser.`,
		'engine/query-failed': ({ message }) =>
			`The query did not finish; correct the statement as this says, and run it again: ${message}`,
		'engine/refused': ({ word }) =>
			`Only statements that read the loaded data can run here (SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN, PIVOT); “${word}” is not one of them and was not run.`,
		'engine/shape-mismatch': ({ column, type }) =>
			`Column ${column} (${type}) of the answer is not as declared, so it is not shown.`,
		'engine/timed-out': ({ seconds }) =>
			`The query was stopped after ${String(seconds)} seconds. Narrow it down and try again.`,
		'engine/too-long': ({ length, limit }) =>
			`The statement has ${String(length)} characters, ${String(limit)} are the most; it was not run. Split it up.`,
		'engine/too-long-value': ({ name, length, limit }) =>
			`${name} would make a value of length ${String(length)}; one value may have ${String(limit)}, so it was not run. Ask for a shorter one; for many rows, SELECT … FROM range(…).`,
		'engine/format-not-written': ({ name }) =>
			`The format of ${name} must stand in the statement as a text, its widths as digits (such as '%8d'); it was not run, since a width that is computed can end the engine. To pad by a column, use lpad() or rpad().`,
		'engine/value-too-large': ({ column, bytes, limit }) =>
			`A value in column “${column}” has ${String(bytes)} bytes; a file holds at most ${String(limit)} a value, and none was written. Shorten it with left(…, n), or split it into rows, and export again.`,
		'page/bad-file': ({ file, reason }) =>
			`${file} is no file of queries exported here (${reason}); nothing was read. Choose a JSON file exported from this page.`,
		'page/not-fetched': ({ url, status, reason }) =>
			status
				? `${url} could not be fetched (HTTP ${String(status)}). Check the address, or please download it yourself and drop it on the page.`
				: `${url} could not be fetched (${reason}): the content security policy of this site or the CORS settings of the other forbid it, or the network is down. Please download it yourself and drop it on the page.`,
		'page/fetched-too-large': ({ url, limit }) =>
			`${url} is larger than ${String(limit / 2 ** 20)} MiB and was not fetched to its end. Please download it yourself and drop it on the page.`,
		'page/too-many-files': ({ most }) =>
			`The folder holds more than ${String(most)} files; the first ${String(most)} were read. Add the others in parts.`,
		'page/no-room': ({ file, bytes }) =>
			`There is no room left on this device for ${file} (${String(bytes)} bytes). It works in this page as usual and is gone when the page is closed: remove files you do not need, make room, or export everything.`,
		'page/stored-damaged': ({ file }) =>
			`${file} is missing or damaged on this device and could not be restored; other files are not affected. Add the original file again, your answers and corrections are still here; or remove it.`,
		'page/not-kept': ({ reason }) =>
			`The browser does not let this page keep anything on this device (${reason}). Export it as a file, or allow this site to store data.`,
		'page/own-files-missing': ({ reason }) =>
			`Your own files are still on this device, but they could not be read this time, and nothing on this page includes them. Check the connection and try again, or reload the page. The browser says: ${reason}`,
		'page/part-missing': () =>
			'This part could not be fetched: the network may be down, or the site was just updated. Check the connection and try again; if that does not help, reload the page, its address and your choices stay.',
		'page/unexpected': ({ message }) =>
			`Something unexpected happened and this step did not finish; the rest of the page still works. Reload and try again; if it happens again, tell the maintainers this text: ${message}`,
	},
}

/** A fault in the words of a language. */
export const sentence = <C extends FaultCode>({ code, facts }: Fault<C>, locale: Locale): string =>
	(sentences[locale][code] as (facts: Facts[C]) => string)(facts)
