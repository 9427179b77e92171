-- 判断能否相比所依据的行:项目、合计、科目、指标各在哪里,分担比例怎么写;单位:元。
WITH part AS (
	SELECT
		document_id,
		'coverage' AS kind,
		item AS code,
		item AS name,
		NULL::DECIMAL(18, 2) AS amount_yuan,
		state AS printed,
		origin,
		line_start,
		line_end
	FROM coverage
	WHERE item IN ('projects', 'stated_total', 'function_codes', 'indicators')
	UNION ALL
	SELECT
		document_id,
		'cost_share' AS kind,
		'sharing' AS code,
		part AS name,
		amount_yuan,
		share::VARCHAR AS printed,
		origin,
		line_start,
		line_end
	FROM cost_share
	WHERE government = 'county'
)
SELECT
	part.document_id,
	part.kind,
	part.code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	part.printed,
	part.origin,
	NULL::VARCHAR AS rule,
	part.line_start,
	part.line_end
FROM part
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR part.document_id = split_part($of::VARCHAR, '.', 1))
	AND split_part($of::VARCHAR, '.', 2) IN ('', part.code)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start, part.name
