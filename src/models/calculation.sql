-- 数量乘单位成本:文中的算式,以及文中测算、成本指标合起来与项目预算数的比较,每个一行,附写着它的那句话;单位:元。
WITH told AS (
	SELECT project_id, array_to_string([use_of_funds, objective], '。') AS text
	FROM project
),
-- What the text, or the cost targets with their quantities, come to beside the amount of the project.
held AS (
	SELECT
		r.document_id,
		p.project_id,
		CASE r.rule WHEN 'arithmetic-makes-up-amount' THEN 'total' ELSE 'targets' END AS kind,
		r.expected AS computed_yuan,
		r.actual AS stated_yuan,
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
),
step AS (
	SELECT
		document_id,
		project_id,
		1 AS place,
		'arithmetic' AS kind,
		expression,
		operand_units AS units,
		computed_yuan,
		claimed_yuan AS stated_yuan,
		claimed_printed AS stated_printed,
		CASE
			WHEN computed_yuan IS NULL THEN 'no_money'
			WHEN claimed_yuan IS NULL THEN 'unclaimed'
			WHEN claimed_yuan = computed_yuan THEN 'agrees'
			ELSE 'differs'
		END AS outcome,
		NULL AS message_zh,
		NULL AS message_en,
		origin,
		line_start,
		line_end
	FROM formula
	WHERE project_id IS NOT NULL
	UNION ALL
	SELECT document_id, project_id, CASE kind WHEN 'total' THEN 2 ELSE 3 END, kind, NULL, NULL, computed_yuan, stated_yuan, stated_printed, outcome, message_zh, message_en, origin, line_start, line_end
	FROM held
	UNION ALL
	SELECT document_id, project_id, 3, 'targets', NULL, NULL, expected::DECIMAL(18, 2), actual::DECIMAL(18, 2), printed, 'exceeds', message_zh, message_en, origin, line_start, line_end
	FROM finding
	WHERE
		rule = 'stated-costs-within-amount'
		AND project_id IS NOT NULL
		AND project_id NOT IN (SELECT project_id FROM held WHERE kind = 'targets')
)
SELECT
	s.document_id,
	s.project_id,
	row_number() OVER (
		PARTITION BY s.project_id
		ORDER BY
			s.place,
			s.line_start,
			-- In the order of the text.
			coalesce(nullif(strpos(told.text, s.expression), 0), nullif(strpos(told.text, s.stated_printed), 0)) NULLS LAST,
			s.computed_yuan NULLS FIRST,
			s.expression
	) AS nth,
	s.kind,
	s.expression,
	s.units,
	s.computed_yuan,
	s.stated_yuan,
	s.stated_printed,
	s.outcome,
	-- The sentence that has the arithmetic, else the one that has its outcome, else all that is said.
	CASE WHEN s.kind = 'arithmetic' THEN coalesce(
		list_filter(regexp_split_to_array(told.text, '[。;；]'), lambda said: contains(said, s.expression))[1],
		list_filter(regexp_split_to_array(told.text, '[。;；]'), lambda said: contains(said, s.stated_printed))[1],
		told.text
	) END AS sentence,
	s.message_zh,
	s.message_en,
	s.origin,
	s.line_start,
	s.line_end
FROM step AS s
JOIN told USING (project_id)
