import { DuckDBInstance } from '@duckdb/node-api'
import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect } from './page.ts'

/** The download dialog. */
export const dialog = (page: Page) => page.getByRole('dialog')

/** What pressing a button saves. */
export async function saved(
	page: Page,
	button: Locator,
): Promise<{ name: string; bytes: Buffer; path: string }> {
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
	const path = await download.path()
	await expect(dialog(page).getByText(`已保存 ${download.suggestedFilename()}`)).toBeVisible()
	return { name: download.suggestedFilename(), bytes: await readFile(path), path }
}

/** The rows of a file or a query as native DuckDB reads them, every cell as text. */
export async function rowsOf(sql: string): Promise<string[][]> {
	const instance = await DuckDBInstance.create(':memory:')
	const connection = await instance.connect()
	const answer = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM ${sql}`)
	const rows = answer.getRows().map((row) => row.map((cell) => (cell === null ? '' : (cell as string))))
	connection.closeSync()
	instance.closeSync()
	return rows
}
