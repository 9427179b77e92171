-- 参考数据从哪里来、有多可信:分母逐个列出,科目按来源合并;单位:见各行。
WITH denominators AS (
	SELECT
		'denominator' AS kind, c.short_name AS county, c.name_pinyin AS county_pinyin, n.measure, n.year, n.value, n.unit,
		n.confidence, n.origin, n.source, n.source_url, n.document_id, n.line_start
	FROM denominator AS n
	JOIN county AS c USING (county_code)
	WHERE
		chosen($c::VARCHAR, n.county_code)
		AND (
			$dep::VARCHAR = ''
			OR n.department_id IS NULL
			OR n.department_id IN (SELECT department_id FROM department WHERE chosen($dep::VARCHAR, name_pinyin))
		)
		AND (
			n.document_id IS NULL
			OR n.document_id IN (SELECT document_id FROM document WHERE chosen($y::VARCHAR, fiscal_year::VARCHAR))
		)
),
codes AS (
	SELECT 'function_code' AS kind, code_year, confidence, source, source_url
	FROM function_code
	UNION ALL
	SELECT 'economic_code', code_year, confidence, source, source_url
	FROM economic_code
),
reference AS (
	SELECT kind, county, county_pinyin, measure, year, value, unit, confidence, origin, source, source_url, document_id, line_start
	FROM denominators
	UNION ALL
	SELECT kind, '', '', kind, code_year, count(*)::DOUBLE, '', confidence, 'disclosed', source, source_url, NULL, NULL
	FROM codes
	GROUP BY kind, code_year, confidence, source, source_url
)
SELECT kind, county, county_pinyin, measure, year, value, unit, confidence, origin, source, source_url, document_id, line_start
FROM reference
ORDER BY kind, county, measure, year, confidence, source, source_url, value
