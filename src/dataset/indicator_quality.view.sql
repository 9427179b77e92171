-- 每条绩效指标一行,附各种看法要数的东西:类别、比较符、值的种类、是否文字、文字有没有受损;单位:条,金额为元。
CREATE VIEW indicator_quality AS
WITH damage AS (
	-- What was cut off or had to be mended in the indicator itself: its words cannot be held against it.
	SELECT indicator_id, string_agg(DISTINCT rule, '、' ORDER BY rule) AS rule
	FROM finding
	WHERE indicator_id IS NOT NULL AND (kind = 'repair' OR rule IN ('truncated-text', 'text-gap'))
	GROUP BY indicator_id
),
classed AS (
	-- The finding that says how a document's classes were known where its rows do not print them.
	SELECT document_id, string_agg(DISTINCT rule, '、' ORDER BY rule) AS rule
	FROM finding
	WHERE rule IN ('class-not-printed', 'class-label-damaged', 'class-labels-apart')
	GROUP BY document_id
)
SELECT
	i.indicator_id,
	i.document_id,
	i.project_id,
	i.line_start,
	i.line_end,
	i.origin,
	i.class1,
	i.class1_origin,
	i.class2,
	i.name,
	i.operator,
	i.value,
	i.value_kind,
	i.value_printed,
	i.weight,
	CASE i.class1 WHEN '成本' THEN 'cost' WHEN '产出' THEN 'output' WHEN '效益' THEN 'benefit' WHEN '满意度' THEN 'satisfaction' ELSE 'none' END AS class_id,
	CASE
		WHEN i.class1_printed IS NULL THEN 'unprinted'
		WHEN i.class1_printed LIKE '%成本指标' THEN 'cost'
		WHEN i.class1_printed LIKE '%产出指标' THEN 'output'
		WHEN i.class1_printed LIKE '%效益指标' THEN 'benefit'
		WHEN i.class1_printed LIKE '%满意度指标' THEN 'satisfaction'
		ELSE 'unreadable'
	END AS printed_class_id,
	CASE i.operator WHEN '>=' THEN 'ge' WHEN '<=' THEN 'le' WHEN '>' THEN 'gt' WHEN '<' THEN 'lt' WHEN '=' THEN 'eq' END AS operator_id,
	CASE
		WHEN i.value_kind IN ('count', 'range', 'frequency') THEN 'number'
		WHEN i.value_kind IN ('money', 'money_range') THEN 'money'
		WHEN i.value_kind IN ('qualitative', 'sentence') THEN 'words'
		WHEN i.value_kind = 'none' THEN 'blank'
		ELSE i.value_kind
	END AS kind_id,
	damage.rule AS damage_rule,
	CASE WHEN i.class1_origin <> 'disclosed' THEN classed.rule END AS class_rule,
	CASE
		WHEN i.value_kind <> 'deadline' THEN NULL
		WHEN regexp_matches(i.value_printed, '月\s*[底末]') THEN 'month_end'
		WHEN regexp_matches(i.value_printed, '月\s*\d+\s*日') THEN 'day'
		WHEN regexp_matches(i.value_printed, '年\s*[底末]') THEN 'year_end'
		WHEN regexp_matches(i.value_printed, '\d\s*[-—~至]\s*\d+\s*月') THEN 'period'
		WHEN regexp_matches(i.value_printed, '^\s*\d{4}\s*年\s*$') THEN 'year'
		ELSE 'other'
	END AS deadline_form,
	-- The last month that is named: of 1-12月 the twelfth.
	CASE WHEN i.value_kind = 'deadline' THEN nullif(regexp_extract(i.value_printed, '(\d+)\s*月', 1), '') END AS deadline_month,
	-- Where the operator has a column of its own, its cell stands before the value's.
	CASE
		WHEN i.operator IS NOT NULL AND regexp_matches(i.value_printed, '^\d')
			THEN replace(replace(i.operator, '>=', '≥'), '<=', '≤') || ' ' || i.value_printed
		ELSE i.value_printed
	END AS target_printed
FROM indicator AS i
LEFT JOIN damage USING (indicator_id)
LEFT JOIN classed USING (document_id)
