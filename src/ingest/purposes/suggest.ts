import type { Row } from '../../schema/schema.ts'

type Named = Pick<Row<'project'>, 'project_id' | 'document_id' | 'name' | 'use_of_funds' | 'objective'>

/** One purpose a project: that of the first rule, by sequence, that fits; none where no rule does. */
export function suggestPurposes(
	projects: readonly Named[],
	rules: readonly Row<'purpose_rule'>[],
): Row<'project_purpose'>[] {
	const ordered = rules.toSorted((a, b) => a.seq - b.seq).map(compile)
	return projects.flatMap((project) => {
		const rule = ordered.find(({ fits }) => fits(project))
		if (!rule) return []
		const { project_id, document_id } = project
		return [{ project_id, document_id, purpose: rule.purpose, origin: 'suggested', rule: rule.id }]
	})
}

function compile({ rule, purpose, pattern, content_pattern }: Row<'purpose_rule'>) {
	const name = new RegExp(pattern, 'u')
	const content = content_pattern === null ? null : new RegExp(content_pattern, 'u')
	const fits = (project: Named) =>
		name.test(plain(project.name)) &&
		(content === null || content.test(plain(`${project.use_of_funds ?? ''} ${project.objective ?? ''}`)))
	return { id: rule, purpose, fits }
}

/** Full-width letters and brackets as half-width, and no spaces: rules are written once, however a name was typed. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
