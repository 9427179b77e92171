// Runs before everything else, in any browser: takes the chosen theme, and says so when the browser is too old.
;(function () {
	try {
		var theme = localStorage.getItem('theme')
		if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme)
	} catch (denied) {
		// Storage may be forbidden; the system's theme is taken then.
	}
	// A module that uses WebAssembly exceptions: what the engine's build needs.
	var exceptions = new Uint8Array([
		0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
	])
	var missing =
		typeof WebAssembly !== 'object' || !WebAssembly.validate(exceptions)
			? 'WebAssembly exceptions'
			: typeof BigInt !== 'function' || typeof Worker !== 'function'
				? 'BigInt / Worker'
				: !('hasOwn' in Object) || !window.CSS || !CSS.supports('color', 'light-dark(red, red)')
					? 'light-dark()'
					: ''
	// A module that cannot be fetched: a newer version has replaced it, or a frame without an origin may not read it.
	document.addEventListener(
		'error',
		function (event) {
			var from = event.target
			var app = document.getElementById('app')
			if (!from || from.tagName !== 'SCRIPT' || from.type !== 'module' || !app) return
			var sentence = document.createElement('p')
			sentence.setAttribute('role', 'alert')
			sentence.id = 'not-opened'
			sentence.textContent =
				(self.origin === 'null'
					? '本页所在的框架不允许读取县镜的文件（sandbox 没有 allow-same-origin，而本站没有发送 Access-Control-Allow-Origin）。请在新窗口打开：'
					: '页面的文件没有取到：可能断网了，也可能本站刚更新过。请重新载入：') +
				(self.origin === 'null'
					? 'The frame of this page may not read its files (a sandbox without allow-same-origin, and no Access-Control-Allow-Origin from this site). Open it in a window of its own: '
					: 'The files of this page could not be fetched: the network may be down, or the site was just updated. Reload: ')
			var link = document.createElement('a')
			link.href = location.href
			link.target = self.origin === 'null' ? '_blank' : '_self'
			link.rel = 'noopener'
			link.textContent = location.href
			if (self.origin !== 'null')
				link.onclick = function () {
					location.reload()
					return false
				}
			sentence.appendChild(link)
			app.replaceChildren(sentence)
		},
		true,
	)
	if (!missing) return
	document.addEventListener('DOMContentLoaded', function () {
		var sentence = document.createElement('p')
		sentence.setAttribute('role', 'alert')
		sentence.id = 'too-old'
		sentence.textContent =
			'这个浏览器太旧，不能打开县镜（缺少 ' +
			missing +
			'）。请用 2024 年 6 月以后的 Chrome、Edge、Firefox 或 Safari。This browser is too old for County Mirror (' +
			missing +
			' is missing). Please use Chrome, Edge, Firefox or Safari from mid-2024 or later.'
		document.body.replaceChild(sentence, document.getElementById('app'))
	})
})()
