import { texts } from '../../../base/text.ts'
import { confidenceWords } from '../../../views/words/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		...confidenceWords.zh,
		name: '权重与基准',
		question: '指标的分值怎样分给各类？',
		finding: (parts: string) => `各类分值与基准完全一致的项目：${parts}`,
		without: '选中的披露文件都没有印指标分值，不适用',
		lead: '基准面向中央预算单位，县里参照使用：有成本类的项目，成本 20、产出 40、效益 20、满意度 10 分；没有成本类的，产出 50、效益 30、满意度 10 分；没有满意度类的，10 分归效益；其余 10 分为预算执行率。与基准不同不等于违规。',
		lead_many:
			'一份文件一个数：印有指标分值的项目里，各类分值与基准完全一致的占多少；没有印分值的文件不适用，不当作零。基准面向中央预算单位，县里参照使用，与基准不同不等于违规。',
		caption: '每格是印着的分值；与基准不同的，≠ 后是基准',
		cell_other: (weight: string, benchmark: string) => `${weight}≠${benchmark}`,
		no_points: '无此类',
		hint_weight: (weight: string) => `印着 ${weight} 分`,
		hint_benchmark: (benchmark: string) => `基准 ${benchmark} 分`,
		hint_parts: (count: number) => `由 ${count} 条指标的分值相加`,
		matching: '与基准完全一致的项目：',
		differing: '与基准不同的项目：',
		source: (source: string, confidence: string) =>
			`基准来源：${source}，发给中央预算单位；条文未能逐字核对，格局与印着的分值相互印证。可信度：${confidence}。`,
		without_weights: '没有印指标分值，不适用',
		sentence: (who: string, counted: string, n: string) =>
			`${who}：${n} 个项目中 ${counted} 个的各类分值与基准一致`,
		column_seq: '文件内序号',
		column_weight: '分值',
		column_benchmark: '基准',
		column_difference: '相差',
		column_matches: '各类分值与基准一致',
		column_parts: '指标数',
		column_source: '基准来源',
		column_projects: '印有分值的项目',
		column_same: '与基准完全一致的项目',
		column_same_share: '各类分值与基准完全一致的项目占比',
	},
	en: {
		...shared.en,
		...confidenceWords.en,
		name: 'Weights and benchmark',
		question: 'How are the points shared among the classes?',
		finding: (parts: string) => `Projects with exactly the benchmark’s points: ${parts}`,
		without: 'None of the chosen disclosures prints weights: not applicable',
		lead: 'The benchmark is addressed to central units; counties apply it by analogy. Cost 20, output 40, benefit 20, satisfaction 10; without a cost class output 50, benefit 30, satisfaction 10; without satisfaction its 10 go to benefit. The remaining 10 are for carrying out the budget. To differ from it is no violation.',
		lead_many:
			'One figure for each document: of its projects with points, the share that has exactly the benchmark’s in every class. Documents that print no points are not applicable, which is not zero. The benchmark is addressed to central units; counties apply it by analogy, and to differ from it is no violation.',
		caption: 'Each cell has the points printed; where they differ, the benchmark’s stand after ≠',
		cell_other: (weight: string, benchmark: string) => `${weight}≠${benchmark}`,
		no_points: 'none',
		hint_weight: (weight: string) => `${weight} points printed`,
		hint_benchmark: (benchmark: string) => `Benchmark: ${benchmark} points`,
		hint_parts: (count: number) => `Added up from ${count} ${count === 1 ? 'target' : 'targets'}`,
		matching: 'Projects with exactly the benchmark’s points: ',
		differing: 'projects that differ from it: ',
		source: (source: string, confidence: string) =>
			`Source of the benchmark: ${source}, addressed to central units; its wording could not be checked, its pattern is confirmed by the points printed. Confidence: ${confidence}.`,
		without_weights: 'prints no weights: not applicable',
		sentence: (who: string, counted: string, n: string) =>
			`${who}: ${counted} of ${n} projects have the benchmark’s points in every class`,
		column_seq: 'Order in the document',
		column_weight: 'Points',
		column_benchmark: 'Benchmark',
		column_difference: 'Difference',
		column_matches: 'Benchmark’s points in every class',
		column_parts: 'Targets',
		column_source: 'Source of the benchmark',
		column_projects: 'Projects with points',
		column_same: 'Projects with the benchmark’s points',
		column_same_share: 'Share of projects with exactly the benchmark’s points',
	},
})
