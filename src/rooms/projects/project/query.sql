-- 一个项目的全部内容:金额、科目、指标、支出计划、算式、单价、分担、发现,和别县同一用途的项目;单位:元。
-- Where no project is named, the one with the largest amount among those chosen.
WITH it AS (
	SELECT p.project_id, p.document_id, p.purpose_id, p.amount_yuan
	FROM project_with_purpose AS p
	JOIN disclosure AS d USING (document_id)
	WHERE
		lower(p.project_id) = $at::VARCHAR
		OR (
			$at::VARCHAR = ''
			AND in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		)
	ORDER BY p.amount_yuan DESC NULLS LAST, p.project_id
	LIMIT 1
),
-- A country has hundreds of thousands alike: the nearest in amount, and how many there are.
near AS (
	SELECT p.project_id, p.document_id, (count(*) OVER ())::INTEGER AS alike
	FROM project_with_purpose AS p
	JOIN it ON it.purpose_id = p.purpose_id AND it.document_id <> p.document_id
	ORDER BY abs(p.amount_yuan - it.amount_yuan) NULLS LAST, p.project_id
	LIMIT 20
),
content AS (
	SELECT
		f.section, lower(f.project_id) AS project_id, f.document_id, f.place, f.code, f.name, f.name_en, f.kind, f.rule, f.certainty, f.value, f.note,
		f.amount_yuan, f.amount_high_yuan, f.quantity, f.printed, f.origin, f.line_start, f.line_end, NULL AS alike
	FROM project_fact AS f
	JOIN it USING (project_id)
	WHERE f.document_id IN (SELECT document_id FROM it)
	UNION ALL
	SELECT
		'similar', lower(p.project_id), p.document_id, p.seq, NULL, p.name, NULL, p.kind, NULL, NULL, NULL, NULL,
		p.amount_yuan, NULL, NULL, p.amount_printed, p.origin, p.line_start, p.line_end, near.alike
	FROM project_with_purpose AS p
	JOIN near USING (project_id)
	WHERE p.document_id IN (SELECT document_id FROM near)
)
SELECT
	section, project_id, document_id, code, name, name_en, kind, rule, certainty, value, note,
	amount_yuan AS amount, amount_high_yuan AS amount_high, quantity, printed, origin, line_start, line_end,
	alike
FROM content
ORDER BY
	list_position(
		['project', 'text', 'source', 'purpose', 'function', 'plan', 'indicator', 'formula', 'unit_cost', 'share', 'finding', 'similar'],
		section
	),
	document_id,
	place,
	line_start,
	project_id
