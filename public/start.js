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
