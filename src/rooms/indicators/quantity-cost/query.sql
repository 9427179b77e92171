-- 数量乘单位成本:文中的算式算得多少、自称多少,文中测算和成本指标合起来与项目预算数比;单位:元。
WITH arithmetic AS (
	SELECT
		f.document_id,
		f.project_id,
		'arithmetic' AS kind,
		f.expression,
		f.operand_units AS units,
		f.computed_yuan AS computed,
		f.claimed_yuan AS stated,
		f.claimed_printed AS stated_printed,
		CASE
			WHEN f.computed_yuan IS NULL THEN 'no_money'
			WHEN f.claimed_yuan IS NULL THEN 'unclaimed'
			WHEN f.claimed_yuan = f.computed_yuan THEN 'agrees'
			ELSE 'differs'
		END AS outcome,
		NULL::VARCHAR AS message_zh,
		NULL::VARCHAR AS message_en,
		f.origin,
		f.line_start,
		f.line_end
	FROM formula AS f
),
-- What the text, or the cost targets with their quantities, come to beside the amount of the project.
held AS (
	SELECT
		r.document_id,
		p.project_id,
		CASE r.rule WHEN 'arithmetic-makes-up-amount' THEN 'total' ELSE 'targets' END AS kind,
		NULL::VARCHAR AS expression,
		NULL::VARCHAR AS units,
		r.expected::DECIMAL(18, 2) AS computed,
		r.actual::DECIMAL(18, 2) AS stated,
		p.amount_printed AS stated_printed,
		CASE
			WHEN r.outcome = 'holds' AND r.expected <> r.actual THEN 'rounds'
			WHEN r.outcome = 'holds' THEN 'agrees'
			ELSE 'exceeds'
		END AS outcome,
		f.message_zh,
		f.message_en,
		'derived' AS origin,
		r.line_start,
		r.line_end
	FROM reconciliation AS r
	JOIN project AS p ON p.document_id = r.document_id AND p.line_start = r.line_start
	LEFT JOIN finding AS f ON f.rule = r.rule AND f.project_id = p.project_id
	WHERE r.rule IN ('arithmetic-makes-up-amount', 'stated-costs-within-amount')
	UNION ALL
	SELECT
		f.document_id,
		f.project_id,
		'targets',
		NULL,
		NULL,
		f.expected::DECIMAL(18, 2),
		f.actual::DECIMAL(18, 2),
		f.printed,
		'exceeds',
		f.message_zh,
		f.message_en,
		f.origin,
		f.line_start,
		f.line_end
	FROM finding AS f
	WHERE f.rule = 'stated-costs-within-amount' AND f.project_id NOT IN (
		SELECT p.project_id
		FROM reconciliation AS r
		JOIN project AS p ON p.document_id = r.document_id AND p.line_start = r.line_start
		WHERE r.rule = 'stated-costs-within-amount'
	)
)
SELECT
	step.document_id,
	lower(split_part(p.project_id, '.', 2)) AS project_key,
	p.name AS project,
	p.amount_yuan::DOUBLE AS budget,
	p.origin AS budget_origin,
	p.line_start AS budget_line_start,
	p.line_end AS budget_line_end,
	step.kind,
	step.expression,
	step.units,
	step.computed::DOUBLE AS computed,
	step.stated::DOUBLE AS stated,
	step.stated_printed,
	step.outcome,
	-- The sentence that has the arithmetic, else the one that has its outcome, else all that is said.
	CASE WHEN step.kind = 'arithmetic' THEN coalesce(
		list_filter(regexp_split_to_array(concat_ws('。', p.use_of_funds, p.objective), '[。;；]'), lambda said: contains(said, step.expression))[1],
		list_filter(regexp_split_to_array(concat_ws('。', p.use_of_funds, p.objective), '[。;；]'), lambda said: contains(said, step.stated_printed))[1],
		concat_ws('。', p.use_of_funds, p.objective)
	) END AS sentence,
	step.message_zh,
	step.message_en,
	step.line_start,
	step.line_end
FROM (FROM arithmetic UNION ALL FROM held) AS step
JOIN project AS p USING (document_id, project_id)
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
ORDER BY
	d.county_code,
	d.fiscal_year,
	step.document_id,
	p.seq,
	list_position(['arithmetic', 'total', 'targets'], step.kind),
	step.line_start,
	-- In the order of the text.
	coalesce(
		nullif(strpos(concat_ws('。', p.use_of_funds, p.objective), step.expression), 0),
		nullif(strpos(concat_ws('。', p.use_of_funds, p.objective), step.stated_printed), 0)
	) NULLS LAST,
	step.computed NULLS FIRST,
	step.expression
