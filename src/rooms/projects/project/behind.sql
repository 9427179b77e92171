-- 一个项目的各行出自原文哪里:项目本身、指标、单价与发现;单位:元。
WITH it AS (
	SELECT p.project_id, p.document_id, p.kind, p.name, p.amount_yuan, p.amount_printed, p.origin, p.line_start, p.line_end
	FROM project AS p
	JOIN disclosure AS d USING (document_id)
	WHERE
		lower(p.project_id) = $at::VARCHAR
		OR (
			$at::VARCHAR = ''
			AND chosen($c::VARCHAR, d.county_code)
			AND chosen($dep::VARCHAR, d.department_slug)
			AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
		)
	ORDER BY p.amount_yuan DESC NULLS LAST, p.project_id
	LIMIT 1
),
part AS (
	SELECT document_id, kind, '' AS code, name, amount_yuan, amount_printed AS printed, origin, NULL::VARCHAR AS rule, line_start, line_end FROM it
	UNION ALL
	SELECT i.document_id, 'indicator', coalesce(i.class2, ''), coalesce(i.name, i.description, ''), NULL, CASE WHEN regexp_matches(i.value_printed, '^ *[≥≤<>=≪≫＜＞]') THEN '' ELSE coalesce(CASE i.operator WHEN '>=' THEN '≥' WHEN '<=' THEN '≤' ELSE i.operator END, '') END || coalesce(i.value_printed, ''), i.origin, NULL, i.line_start, i.line_end
	FROM indicator AS i
	JOIN it USING (project_id)
	UNION ALL
	SELECT u.document_id, 'unit_cost', u.per, u.item, u.amount_yuan, u.value_printed, u.origin, NULL, u.line_start, u.line_end
	FROM unit_cost AS u
	JOIN it USING (project_id)
	UNION ALL
	SELECT f.document_id, 'finding', f.rule, f.message_zh, NULL, f.printed, f.origin, f.rule, f.line_start, f.line_end
	FROM finding AS f
	JOIN it USING (project_id)
)
SELECT
	document_id,
	kind,
	code,
	name,
	amount_yuan::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	printed,
	origin,
	rule,
	line_start,
	line_end
FROM part
WHERE $of::VARCHAR = '' OR document_id = split_part($of::VARCHAR, '.', 1)
ORDER BY line_start, kind, code
