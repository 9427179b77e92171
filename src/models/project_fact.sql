-- 每个项目已知的一切,每件一行:项目本身、文字、资金来源、用途、科目、支出计划、指标、算式、单价、分担、发现;金额单位:元。
WITH named AS (
	SELECT code, arg_max(name, code_year) AS name, arg_max(name_en, code_year) AS name_en
	FROM function_code
	GROUP BY code
),
fact AS (
	SELECT
		'project' AS section,
		project_id,
		seq,
		code,
		name,
		NULL AS name_en,
		kind,
		NULL AS rule,
		NULL AS certainty,
		NULL AS value,
		category AS note,
		amount_yuan,
		NULL::DECIMAL(18, 2) AS amount_high_yuan,
		NULL::DOUBLE AS quantity,
		amount_printed AS printed,
		document_id,
		line_start,
		line_end,
		origin
	FROM project
	UNION ALL
	SELECT 'text', project_id, 1, 'objective', objective, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, document_id, line_start, line_end, origin
	FROM project
	WHERE objective IS NOT NULL
	UNION ALL
	SELECT 'text', project_id, 2, 'use_of_funds', use_of_funds, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, document_id, line_start, line_end, origin
	FROM project
	WHERE use_of_funds IS NOT NULL
	UNION ALL
	SELECT 'text', project_id, 3, 'period', period, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, document_id, line_start, line_end, origin
	FROM project
	WHERE period IS NOT NULL
	UNION ALL
	SELECT 'source', project_id, 1, 'fiscal', NULL, NULL, NULL, NULL, NULL, NULL, NULL, fiscal_yuan, NULL, NULL, NULL, document_id, line_start, line_end, origin
	FROM project
	WHERE fiscal_yuan IS NOT NULL
	UNION ALL
	SELECT 'source', project_id, 2, 'other', NULL, NULL, NULL, NULL, NULL, NULL, NULL, other_yuan, NULL, NULL, NULL, document_id, line_start, line_end, origin
	FROM project
	WHERE other_yuan IS NOT NULL
	UNION ALL
	SELECT 'purpose', project_id, 1, purpose_id, purpose, purpose_en, NULL, purpose_rule, NULL, NULL, NULL, NULL, NULL, NULL, NULL, document_id, line_start, line_end, 'suggested'
	FROM project_with_purpose
	UNION ALL
	SELECT 'function', f.project_id, 1, f.function_code, named.name, named.name_en, NULL, f.rule, f.confidence, NULL, NULL, NULL, NULL, NULL, NULL, p.document_id, p.line_start, p.line_end, f.origin
	FROM project_function AS f
	JOIN project AS p USING (project_id)
	LEFT JOIN named ON named.code = f.function_code
	UNION ALL
	SELECT 'plan', project_id, month, month::VARCHAR, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, cumulative_percent, NULL, document_id, line_start, line_end, origin
	FROM payment_plan
	UNION ALL
	SELECT
		'indicator', i.project_id, i.seq, i.class2, coalesce(i.name, i.description), NULL, i.class1, NULL, NULL, q.target_printed, i.basis, NULL, NULL, i.weight, i.description,
		i.document_id, i.line_start, i.line_end, i.origin
	FROM indicator AS i
	JOIN indicator_quality AS q USING (indicator_id)
	WHERE i.project_id IS NOT NULL
	UNION ALL
	SELECT 'formula', project_id, line_start, NULL, expression, NULL, NULL, NULL, NULL, claimed_printed, operand_units, computed_yuan, NULL, NULL, NULL, document_id, line_start, line_end, origin
	FROM formula
	WHERE project_id IS NOT NULL
	UNION ALL
	SELECT 'unit_cost', project_id, line_start, per, item, NULL, NULL, NULL, NULL, NULL, period, amount_yuan, amount_high_yuan, NULL, value_printed, document_id, line_start, line_end, origin
	FROM unit_cost
	WHERE project_id IS NOT NULL
	UNION ALL
	SELECT 'share', project_id, line_start, government, part, NULL, NULL, NULL, NULL, NULL, NULL, amount_yuan, NULL, share, NULL, document_id, line_start, line_end, origin
	FROM cost_share
	WHERE project_id IS NOT NULL
	UNION ALL
	SELECT 'finding', project_id, line_start, rule, message_zh, message_en, severity, rule, certainty, NULL, NULL, NULL, NULL, NULL, printed, document_id, line_start, line_end, origin
	FROM finding
	WHERE project_id IS NOT NULL
)
SELECT
	document_id,
	project_id,
	section,
	row_number() OVER (PARTITION BY project_id, section ORDER BY seq, line_start, code, name, amount_yuan, amount_high_yuan, quantity, value, note, rule, printed) AS place,
	code,
	name,
	name_en,
	kind,
	rule,
	certainty,
	value,
	note,
	amount_yuan,
	amount_high_yuan,
	quantity,
	printed,
	coalesce(origin, 'derived') AS origin,
	line_start,
	line_end
FROM fact
