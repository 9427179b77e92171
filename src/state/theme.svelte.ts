const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'theme'
const themeOf = (text: string | null): Theme => THEMES.find((theme) => theme === text) ?? 'system'

// Storage may be forbidden (private windows, embedded pages): then the choice lasts as long as the page.
function stored(): string | null {
	try {
		return localStorage.getItem(KEY)
	} catch {
		return null
	}
}
function store(theme: Theme): void {
	try {
		localStorage.setItem(KEY, theme)
	} catch {
		return
	}
}

/** Light, dark, or what the system says: a choice of this device, never part of a link, and the same in all its tabs. */
class Appearance {
	current = $state<Theme>(themeOf(stored()))

	constructor() {
		addEventListener('storage', ({ key, newValue }) => {
			if (key === KEY || key === null) this.#show(themeOf(newValue))
		})
	}

	/** The other of light and dark than stands now. What the system says too is left to the system, and follows it. */
	turn(): void {
		const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
		const other = (this.current === 'system' ? system : this.current) === 'dark' ? 'light' : 'dark'
		this.#show(other === system ? 'system' : other)
		store(this.current)
	}

	#show(theme: Theme): void {
		this.current = theme
		if (theme === 'system') delete document.documentElement.dataset['theme']
		else document.documentElement.dataset['theme'] = theme
	}
}

export const appearance = new Appearance()
