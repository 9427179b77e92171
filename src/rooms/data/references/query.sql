-- 参考数据从哪里来、有多可信:分母逐个列出,科目按来源合并;单位:见各行。
WITH codes AS (
	SELECT 'function_code' AS kind, code_year, confidence, source, source_url FROM function_code
	UNION ALL
	SELECT 'economic_code', code_year, confidence, source, source_url FROM economic_code
),
reference AS (
	SELECT
		'denominator' AS kind, c.short_name AS county, c.name_pinyin AS county_pinyin, n.measure, n.year, n.value, n.unit,
		n.confidence, n.origin, n.source, n.source_url, n.document_id, n.line_start
	FROM denominator AS n
	JOIN county AS c USING (county_code)
	LEFT JOIN department AS p USING (department_id)
	LEFT JOIN document AS d ON d.document_id = n.document_id
	WHERE
		in_choice(n.county_code, '', 0, $c::VARCHAR, '', '')
		AND (p.department_id IS NULL OR chosen($dep::VARCHAR, p.name_pinyin))
		AND (d.document_id IS NULL OR chosen($y::VARCHAR, d.fiscal_year::VARCHAR))
	UNION ALL
	SELECT kind, '', '', kind, code_year, count(*)::DOUBLE, '', confidence, 'disclosed', source, source_url, NULL, NULL
	FROM codes
	GROUP BY kind, code_year, confidence, source, source_url
)
SELECT kind, county, county_pinyin, measure, year, value, unit, confidence, origin, source, source_url, document_id, line_start
FROM reference
ORDER BY kind, county, measure, year, confidence, source, source_url, value
