import { ofIndicator, type Check, type Indicator, type Project } from './check.ts'
import { grouped } from './grouped.ts'
import { pairs } from './similar.ts'

/** A word that stands in the names of more projects than this tells none of them apart. */
const COMMON = 3
/** The words of the framework itself say nothing of a project. */
const FRAMEWORK = pairs(
	'经济效益、社会效益、生态效益、可持续影响、服务对象满意度、数量、质量、时效、成本、指标',
)

/** Whom any project may serve: 学生满意度 says of no project that it is the one whose name says 学生. */
const SERVED = pairs(
	'学生、教师、师生、家长、群众、居民、村民、农户、农民、市民、职工、老人、患者、病人、游客、公众、用户、对象、满意、意度、满意度',
)

/** An indicator that speaks of another project, in which it stands as well, and of nothing in its own. */
export const copiedIndicator: Check = {
	id: 'copied-indicator',
	zh: '指标说的是本项目的内容',
	en: 'Indicators speak of their own project',
	*run({ projects, indicators }) {
		const names = distinctive(projects)
		const byLine = grouped(indicators, (it) => it.project_line)
		const repeated = repeatedObjectives(projects)
		const byName = grouped(indicators, (it) => bare(it.row.name ?? ''))
		const linesOf = new Map(
			[...byName].map(([name, all]) => [name, new Set(all.map((other) => other.project_line))]),
		)
		for (const project of projects) {
			const own = byLine.get(project.line_start) ?? []
			for (const it of own) {
				const lines = linesOf.get(bare(it.row.name ?? ''))
				// What stands in its own project alone was copied from none.
				if (!lines || lines.size < 2) continue
				const spokenByName = pairs(it.row.name ?? '')
				const foreign = [...spokenByName].filter((pair) =>
					names.get(pair)?.some((other) => other !== project && lines.has(other.line_start)),
				)
				if (foreign.length === 0) continue
				const spoken = speaks(project, own, it, repeated)
				const source = foreign
					.filter((pair) => !spoken.has(pair))
					.flatMap((pair) => names.get(pair) ?? [])
					.find((other) => other !== project && lines.has(other.line_start))
				if (source && !overlaps(spokenByName, project.name)) yield copied(it, source)
			}
		}
	},
}

const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '')

/** The word pairs of project names that tell few projects apart, and which. */
function distinctive(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
	const of = new Map<string, Project[]>()
	for (const project of projects)
		for (const pair of pairs(project.name)) {
			const having = of.get(pair)
			if (having) having.push(project)
			else of.set(pair, [project])
		}
	return new Map(
		[...of].filter(([pair, having]) => having.length <= COMMON && !FRAMEWORK.has(pair) && !SERVED.has(pair)),
	)
}

/** Objectives that stand under several projects: they may have been copied together with the indicators. */
function repeatedObjectives(projects: readonly Project[]): ReadonlySet<string> {
	const objectives = projects.flatMap(({ objective }) => objective ?? [])
	const once = new Set<string>()
	return new Set(objectives.filter((it) => once.has(it) || !once.add(it)))
}

/** What a project speaks of beside one of its indicators. */
const speaks = (
	{ name, objective, use_of_funds }: Project,
	own: readonly Indicator[],
	beside: Indicator,
	repeated: ReadonlySet<string>,
) =>
	pairs(
		[
			name,
			objective !== null && repeated.has(objective) ? null : objective,
			use_of_funds,
			...own.filter((it) => it !== beside).flatMap((it) => [it.row.name, it.row.description]),
		].join('。'),
	)

const overlaps = (said: ReadonlySet<string>, name: string) => [...pairs(name)].some((pair) => said.has(pair))

const copied = (it: Indicator, source: Project) =>
	ofIndicator(it, {
		rule: copiedIndicator.id,
		kind: 'quality',
		severity: 'medium',
		certainty: 'inference',
		zh: `指标“${it.row.name ?? ''}”与本项目无关，也列在“${source.name}”下，很可能从那里抄来。`,
		en: `The indicator ${it.row.name ?? ''} has nothing to do with this project; it also stands under ${source.name} and was probably copied from there.`,
		printed: it.row.name,
	})
