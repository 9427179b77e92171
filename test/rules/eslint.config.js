import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

const TYPED = ['**/*.ts', '**/*.svelte']
const top = new URL('../..', import.meta.url).pathname

/** Runes meet the outside world in two places only; elsewhere what follows from state is `$derived`. */
const effect = {
	selector: "CallExpression:matches([callee.name='$effect'], [callee.object.name='$effect'])",
	message: '$effect belongs in src/state and src/ui/*.svelte.ts; what follows from state is $derived.',
}

export default defineConfig(
	{ ignores: ['dist/', 'data/normalized/', 'public/data/', 'public/first/', 'test/output/', 'coverage/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	{
		files: TYPED,
		extends: [ts.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: top, extraFileExtensions: ['.svelte'] },
		},
	},
	svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
	},
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			eqeqeq: 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'no-restricted-syntax': ['error', effect],
			'no-unused-vars': ['error', { caughtErrors: 'none' }],
			'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
		},
	},
	{
		files: TYPED,
		rules: {
			'no-unused-vars': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: false, allowNullish: false },
			],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Text is split into code points on purpose: a Chinese character outside the BMP is one character.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			// `Record<never, never>` is how a fault says that it has no facts.
			'@typescript-eslint/no-generated-empty-object-type': 'off',
			// `_` stands for what is left out on purpose.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ varsIgnorePattern: '^_$', argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_$' },
			],
			// We have no enums; Arrow's are compared by number, so that Arrow need not be loaded for it.
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			'@typescript-eslint/no-unsafe-enum-comparison': 'off',
			// Types are compared by form here, and a twin of a class is as good as the class.
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			// TypeScript itself knows every name.
			'no-undef': 'off',
		},
	},
	{
		// The linter takes another component's properties for `any`; svelte-check knows them, and has the say in markup.
		files: ['**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
		},
	},
	{
		files: ['src/state/**', 'src/ui/**/*.svelte.ts', 'test/browser/**'],
		rules: { 'no-restricted-syntax': 'off' },
	},
	// What runs in a terminal speaks by printing.
	{ files: ['test/**', 'data/**'], rules: { 'no-console': 'off' } },
)
