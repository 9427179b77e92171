-- 文件写明的单价,每个一行,按规则归类,带周期的折合成每月;单位:元。
SELECT
	u.unit_cost_id,
	u.document_id,
	u.line_start,
	u.line_end,
	u.origin,
	u.project_id,
	p.name AS project,
	rule.kind,
	rule.rule,
	u.item,
	u.amount_yuan,
	u.amount_high_yuan,
	u.per,
	u.period,
	u.value_printed,
	CASE u.period WHEN '年' THEN u.amount_yuan::DOUBLE / 12 WHEN '月' THEN u.amount_yuan::DOUBLE END AS monthly_yuan
FROM unit_cost AS u
LEFT JOIN project AS p USING (project_id)
CROSS JOIN unit_cost_rule AS rule
-- The first rule whose words stand in the item and in the name of its project.
WHERE
	regexp_matches(u.item || ' ' || u.per, coalesce(rule.item_pattern, ''))
	AND regexp_matches(coalesce(p.name, ''), coalesce(rule.project_pattern, ''))
QUALIFY row_number() OVER (PARTITION BY u.unit_cost_id ORDER BY rule.seq) = 1
