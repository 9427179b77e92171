import { spelledOut } from '../src/site/latin.ts'
import type { Row } from '../src/schema/schema.ts'

/** The name of a project as one would type it in Latin letters. */
export const inPinyin = ({ project_id, document_id, name }: Row<'project'>): Row<'project_pinyin'> => ({
	project_id,
	document_id,
	...spelledOut(name),
})
