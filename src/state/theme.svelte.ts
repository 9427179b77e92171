const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const stored = (): Theme => THEMES.find((theme) => theme === read()) ?? 'system'

// Storage may be forbidden (private windows, embedded pages): then the choice lasts as long as the page.
function read(): string | null {
	try {
		return localStorage.getItem('theme')
	} catch {
		return null
	}
}
function keep(theme: Theme): void {
	try {
		localStorage.setItem('theme', theme)
	} catch {
		return
	}
}

/** Light, dark, or what the system says: a choice of this device, never part of a link. */
class Appearance {
	current = $state<Theme>(stored())

	next(): void {
		this.current = THEMES[(THEMES.indexOf(this.current) + 1) % THEMES.length] ?? 'system'
		keep(this.current)
		if (this.current === 'system') delete document.documentElement.dataset['theme']
		else document.documentElement.dataset['theme'] = this.current
	}
}

export const appearance = new Appearance()
