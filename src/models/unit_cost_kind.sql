-- 文件写明的单价,每个一行,由本站归类,带周期的折合成每月;单位:元。
WITH told AS (
	SELECT u.unit_cost_id, u.item || ' ' || u.per AS item, coalesce(p.name, '') AS project
	FROM unit_cost AS u
	LEFT JOIN project AS p USING (project_id)
),
-- A pattern is compiled for each text that it is tried on: each text is tried once, however many documents print it.
sorted AS (
	SELECT told.item, told.project, rule.kind, rule.rule
	FROM (SELECT DISTINCT item, project FROM told) AS told
	CROSS JOIN unit_cost_rule AS rule
	-- The first rule whose words stand in the item and in the name of its project.
	WHERE
		regexp_matches(told.item, coalesce(rule.item_pattern, ''))
		AND regexp_matches(told.project, coalesce(rule.project_pattern, ''))
	QUALIFY row_number() OVER (PARTITION BY told.item, told.project ORDER BY rule.seq) = 1
)
SELECT
	u.unit_cost_id,
	u.document_id,
	u.line_start,
	u.line_end,
	u.origin,
	u.project_id,
	p.name AS project,
	sorted.kind,
	sorted.rule,
	u.item,
	u.amount_yuan,
	u.amount_high_yuan,
	u.per,
	u.period,
	u.value_printed,
	CASE u.period WHEN '年' THEN u.amount_yuan::DOUBLE / 12 WHEN '月' THEN u.amount_yuan::DOUBLE END AS monthly_yuan
FROM unit_cost AS u
LEFT JOIN project AS p USING (project_id)
JOIN told USING (unit_cost_id)
JOIN sorted ON sorted.item = told.item AND sorted.project = told.project
