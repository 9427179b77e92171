-- 一个项目的全部内容:金额、科目、指标、支出计划、算式、单价、分担、发现,和别县同一用途的项目;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
-- Where no project is named, the one with the largest amount among those chosen.
it AS (
	SELECT
		p.project_id,
		p.document_id,
		p.seq,
		p.kind,
		p.code,
		p.name,
		p.category,
		p.amount_yuan,
		p.amount_printed,
		p.fiscal_yuan,
		p.other_yuan,
		p.use_of_funds,
		p.objective,
		p.period,
		p.origin,
		p.line_start,
		p.line_end,
		pp.purpose,
		pp.rule AS purpose_rule
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	WHERE lower(p.project_id) = $at::VARCHAR OR ($at::VARCHAR = '' AND p.document_id IN (SELECT document_id FROM picked))
	ORDER BY p.amount_yuan DESC NULLS LAST, p.project_id
	LIMIT 1
),
section AS (
	SELECT 1 AS rank, 'project' AS section, it.document_id, lower(it.project_id) AS code, it.seq, it.name, it.kind AS a, it.code AS b, it.category AS c, it.amount_yuan AS yuan, NULL::DOUBLE AS number, it.amount_printed AS printed, it.origin, it.line_start, it.line_end
	FROM it
	UNION ALL
	SELECT 2, 'text', it.document_id, field.key, field.seq, field.said, NULL, NULL, NULL, NULL, NULL, NULL, it.origin, it.line_start, it.line_end
	FROM it
	CROSS JOIN LATERAL (
		VALUES ('objective', 1, it.objective), ('use_of_funds', 2, it.use_of_funds), ('period', 3, it.period)
	) AS field (key, seq, said)
	WHERE field.said IS NOT NULL
	UNION ALL
	SELECT 3, 'source', it.document_id, part.key, part.seq, '', NULL, NULL, NULL, part.yuan, NULL, NULL, it.origin, it.line_start, it.line_end
	FROM it
	CROSS JOIN LATERAL (VALUES ('fiscal', 1, it.fiscal_yuan), ('other', 2, it.other_yuan)) AS part (key, seq, yuan)
	WHERE part.yuan IS NOT NULL
	UNION ALL
	SELECT 4, 'purpose', it.document_id, u.purpose_id, 1, u.purpose, u.name_en, it.purpose_rule, NULL, NULL, NULL, NULL, 'suggested', it.line_start, it.line_end
	FROM it
	JOIN purpose AS u USING (purpose)
	UNION ALL
	SELECT 5, 'function', f.document_id, f.function_code, 1, coalesce(names.name, ''), f.rule, f.confidence, NULL, NULL, NULL, NULL, f.origin, it.line_start, it.line_end
	FROM project_function AS f
	JOIN it USING (project_id)
	LEFT JOIN (SELECT code, any_value(name) AS name FROM function_code GROUP BY code) AS names ON names.code = f.function_code
	UNION ALL
	SELECT 6, 'plan', m.document_id, m.month::VARCHAR, m.month, '', NULL, NULL, NULL, NULL, m.cumulative_percent::DOUBLE, NULL, m.origin, m.line_start, m.line_end
	FROM payment_plan AS m
	JOIN it USING (project_id)
	UNION ALL
	SELECT 7, 'indicator', i.document_id, coalesce(i.class2, ''), i.seq, coalesce(i.name, i.description, ''), i.class1, CASE WHEN regexp_matches(i.value_printed, '^ *[≥≤<>=≪≫＜＞]') THEN '' ELSE coalesce(CASE i.operator WHEN '>=' THEN '≥' WHEN '<=' THEN '≤' ELSE i.operator END, '') END || coalesce(i.value_printed, ''), i.basis, NULL, i.weight::DOUBLE, i.description, i.class1_origin, i.line_start, i.line_end
	FROM indicator AS i
	JOIN it USING (project_id)
	UNION ALL
	SELECT 8, 'formula', f.document_id, '', f.line_start, f.expression, f.operand_units, f.claimed_printed, NULL, f.computed_yuan, NULL, NULL, f.origin, f.line_start, f.line_end
	FROM formula AS f
	JOIN it USING (project_id)
	UNION ALL
	SELECT 9, 'unit_cost', u.document_id, u.per, u.line_start, u.item, u.period, NULL, NULL, u.amount_yuan, u.amount_high_yuan::DOUBLE, u.value_printed, u.origin, u.line_start, u.line_end
	FROM unit_cost AS u
	JOIN it USING (project_id)
	UNION ALL
	SELECT 10, 'share', s.document_id, s.government, s.line_start, s.part, NULL, NULL, NULL, s.amount_yuan, s.share::DOUBLE, NULL, s.origin, s.line_start, s.line_end
	FROM cost_share AS s
	JOIN it USING (project_id)
	UNION ALL
	SELECT 11, 'finding', f.document_id, f.rule, f.line_start, f.message_zh, f.message_en, f.severity, f.certainty, NULL, NULL, f.printed, f.origin, f.line_start, f.line_end
	FROM finding AS f
	JOIN it USING (project_id)
	UNION ALL
	SELECT 12, 'similar', p.document_id, lower(p.project_id), p.seq, p.name, p.kind, NULL, NULL, p.amount_yuan, NULL, p.amount_printed, p.origin, p.line_start, p.line_end
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	JOIN it ON it.purpose = pp.purpose AND it.document_id <> p.document_id
)
SELECT
	section.section,
	section.document_id,
	section.code,
	section.name,
	section.a,
	section.b,
	section.c,
	section.yuan::DOUBLE AS amount,
	section.number,
	section.printed,
	coalesce(section.origin, 'derived') AS origin,
	section.line_start,
	section.line_end
FROM section
ORDER BY section.rank, section.document_id, section.seq, section.line_start, section.code
