import { spawn } from 'node:child_process'

/**
 * Runs a program to its end.
 * @param {readonly [string, ...string[]]} line program and arguments
 * @param {'capture' | 'show'} output whether what it prints is kept or shown
 * @returns {Promise<{ code: number, text: string }>} a program that cannot be started ends with 127
 */
export function command([program, ...args], output = 'capture', env = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			env: { ...process.env, ...env },
			stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
		})
		/** @type {Buffer[]} */
		const parts = []
		child.stdout?.on('data', (part) => parts.push(part))
		child.stderr?.on('data', (part) => parts.push(part))
		const end = (/** @type {number} */ code, said = '') =>
			resolve({ code, text: Buffer.concat(parts).toString() + said })
		child.on('error', (error) => end(127, error.message))
		// A program ended by a signal has no exit code.
		child.on('close', (code, signal) => end(code ?? 1, signal ? `\nended by ${signal}` : ''))
	})
}
