-- 每个比较的依据:算式、项目预算数,以及成本指标和数量指标;单位:元。
WITH part AS (
	SELECT document_id, project_id, 'arithmetic' AS kind, expression AS name, computed_yuan AS amount_yuan, claimed_printed AS printed, origin, 'formula-comes-to-its-claim' AS rule, line_start, line_end
	FROM formula
	UNION ALL
	SELECT p.document_id, p.project_id, 'project', p.name, p.amount_yuan, p.amount_printed, p.origin, 'arithmetic-makes-up-amount', p.line_start, p.line_end
	FROM project AS p
	WHERE EXISTS (FROM formula AS f WHERE f.project_id = p.project_id)
	UNION ALL
	SELECT i.document_id, i.project_id, 'indicator', concat_ws(' · ', i.class2, i.name), CASE WHEN i.kind_id = 'money' THEN i.value END, i.target_printed, i.origin, 'stated-costs-within-amount', i.line_start, i.line_end
	FROM indicator_quality AS i
	JOIN project AS p USING (document_id, project_id)
	WHERE
		(i.class_id = 'cost' OR i.class2 = '数量指标')
		AND (
			EXISTS (FROM finding AS f WHERE f.rule = 'stated-costs-within-amount' AND f.project_id = i.project_id)
			OR EXISTS (FROM reconciliation AS r WHERE r.rule = 'stated-costs-within-amount' AND r.document_id = p.document_id AND r.line_start = p.line_start)
		)
)
SELECT
	part.document_id,
	part.kind,
	'' AS code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	part.printed,
	part.origin,
	part.rule,
	part.line_start,
	part.line_end
FROM part
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR part.document_id = split_part($of::VARCHAR, '.', 1))
	AND split_part($of::VARCHAR, '.', 2) IN ('', lower(split_part(part.project_id, '.', 2)))
	AND split_part($of::VARCHAR, '.', 3) IN ('', part.kind)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start, part.name
