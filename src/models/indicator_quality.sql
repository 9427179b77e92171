-- 每条绩效指标一行,附各种看法要数的东西:类别、比较符、值的种类、是否文字、期限、百分比、文字有没有受损;单位:条,金额为元。
WITH damage AS (
	-- What was cut off or had to be mended in the indicator itself: its words cannot be held against it. Cells that have moved are whole.
	SELECT DISTINCT indicator_id, rule
	FROM finding
	WHERE indicator_id IS NOT NULL
		AND (rule IN ('truncated-text', 'text-gap') OR (kind = 'repair' AND rule <> 'columns-shifted'))
),
damaged AS (
	SELECT indicator_id, string_agg(rule, '、' ORDER BY rule) AS rule
	FROM damage
	GROUP BY indicator_id
),
label AS (
	-- The finding that says how a document's classes were known where its rows do not print them.
	SELECT DISTINCT document_id, rule
	FROM finding
	WHERE rule IN ('class-not-printed', 'class-label-damaged', 'class-labels-apart')
),
labelled AS (
	SELECT document_id, string_agg(rule, '、' ORDER BY rule) AS rule
	FROM label
	GROUP BY document_id
),
operated AS (
	SELECT document_id, count(operator) > 0 AS has_operators
	FROM indicator
	WHERE value_kind <> 'none'
	GROUP BY document_id
),
floor AS (
	-- Costs and times that only have a floor, as the checks of the data found them.
	SELECT DISTINCT indicator_id
	FROM finding
	WHERE rule = 'floor-under-cost-or-time' AND indicator_id IS NOT NULL
),
sorted AS (
	SELECT
		indicator_id,
		CASE class1 WHEN '成本' THEN 'cost' WHEN '产出' THEN 'output' WHEN '效益' THEN 'benefit' WHEN '满意度' THEN 'satisfaction' ELSE 'none' END AS class_id,
		CASE
			WHEN class1_printed IS NULL THEN 'unprinted'
			WHEN class1_printed LIKE '%成本指标' THEN 'cost'
			WHEN class1_printed LIKE '%产出指标' THEN 'output'
			WHEN class1_printed LIKE '%效益指标' THEN 'benefit'
			WHEN class1_printed LIKE '%满意度指标' THEN 'satisfaction'
			ELSE 'unreadable'
		END AS printed_class_id,
		CASE operator WHEN '>=' THEN 'ge' WHEN '<=' THEN 'le' WHEN '>' THEN 'gt' WHEN '<' THEN 'lt' WHEN '=' THEN 'eq' END AS operator_id,
		CASE
			WHEN value_kind IN ('count', 'range', 'frequency') THEN 'number'
			WHEN value_kind IN ('money', 'money_range') THEN 'money'
			WHEN value_kind IN ('qualitative', 'sentence') THEN 'words'
			WHEN value_kind = 'none' THEN 'blank'
			ELSE value_kind
		END AS kind_id,
		CASE
			WHEN value_kind <> 'deadline' THEN NULL
			WHEN regexp_matches(value_printed, '月\s*[底末]') THEN 'month_end'
			WHEN regexp_matches(value_printed, '月\s*\d+\s*日') THEN 'day'
			WHEN regexp_matches(value_printed, '年\s*[底末]') THEN 'year_end'
			WHEN regexp_matches(value_printed, '\d\s*[-—~至]\s*\d+\s*月') THEN 'period'
			WHEN regexp_matches(value_printed, '^\s*\d{4}\s*年\s*$') THEN 'year'
			ELSE 'other'
		END AS deadline_form,
		-- The last month that is named: of 1-12月 the twelfth.
		CASE WHEN value_kind = 'deadline' THEN nullif(regexp_extract(value_printed, '(\d+)\s*月', 1), '') END AS deadline_month
	FROM indicator
)
SELECT
	i.indicator_id,
	i.document_id,
	i.line_start,
	i.line_end,
	i.origin,
	i.project_id,
	lower(split_part(i.project_id, '.', 2)) AS project_key,
	p.name AS project,
	i.seq,
	i.class1,
	i.class1_origin,
	i.class2,
	i.name,
	i.operator,
	i.value,
	i.value_kind,
	i.value_printed,
	i.weight,
	s.class_id,
	s.printed_class_id,
	s.operator_id,
	-- What counts as the operator: of a template that has none, none applies.
	CASE
		WHEN s.kind_id = 'blank' THEN NULL
		WHEN NOT o.has_operators THEN 'not_applicable'
		WHEN s.operator_id IS NOT NULL THEN s.operator_id
		WHEN s.kind_id = 'words' THEN 'words'
		ELSE 'bare'
	END AS operator_key,
	s.kind_id,
	(floor.indicator_id IS NOT NULL)::BOOLEAN AS is_floor_only,
	damaged.rule AS damage_rule,
	CASE WHEN i.class1_origin <> 'disclosed' THEN labelled.rule END AS class_rule,
	s.deadline_form,
	s.deadline_month,
	-- Where the operator has a column of its own, its cell stands before the value's.
	CASE
		WHEN i.operator IS NOT NULL AND regexp_matches(i.value_printed, '^\d')
			THEN replace(replace(i.operator, '>=', '≥'), '<=', '≤') || ' ' || i.value_printed
		ELSE i.value_printed
	END AS target_printed
FROM indicator AS i
JOIN sorted AS s USING (indicator_id)
LEFT JOIN project AS p ON p.project_id = i.project_id
LEFT JOIN damaged ON damaged.indicator_id = i.indicator_id
LEFT JOIN labelled ON labelled.document_id = i.document_id
LEFT JOIN operated AS o ON o.document_id = i.document_id
LEFT JOIN floor ON floor.indicator_id = i.indicator_id
