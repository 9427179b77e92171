import type { Project } from './check.ts'

/** A project of what an earlier year left over: its amount need not pay for the whole of what its text tells. */
export const isBalance = ({ name }: Project): boolean => /结余|结转|尾款/.test(name)

/** What is said of such a project beside a conflict with its amount. */
export const BALANCE = {
	zh: '项目名称注明是结余或结转，预算数可能只是剩余的部分。',
	en: 'Its name says that it is a balance: the amount may be only what is left.',
} as const
