-- 参考数据从哪里来、有多可信:分母逐个列出,科目按来源合并;单位:见各行。
SELECT
	'denominator' AS kind,
	c.short_name AS county,
	c.name_pinyin AS county_pinyin,
	n.measure,
	n.year,
	n.value,
	n.unit,
	n.confidence,
	n.origin,
	n.source,
	n.source_url,
	n.document_id,
	n.line_start
FROM denominator AS n
JOIN county AS c USING (county_code)
WHERE
	chosen($c::VARCHAR, n.county_code)
	AND (
		$dep::VARCHAR = '' OR n.department_id IS NULL
		OR n.department_id IN (SELECT department_id FROM department WHERE chosen($dep::VARCHAR, name_pinyin))
	)
	AND (
		n.document_id IS NULL
		OR n.document_id IN (SELECT document_id FROM document WHERE chosen($y::VARCHAR, fiscal_year::VARCHAR))
	)
UNION ALL
SELECT
	'function_code',
	'',
	'',
	'function_code',
	code_year,
	count(*)::DOUBLE,
	'',
	confidence,
	'disclosed',
	source,
	source_url,
	NULL,
	NULL
FROM function_code
GROUP BY code_year, confidence, source, source_url
UNION ALL
SELECT
	'economic_code',
	'',
	'',
	'economic_code',
	code_year,
	count(*)::DOUBLE,
	'',
	confidence,
	'disclosed',
	source,
	source_url,
	NULL,
	NULL
FROM economic_code
GROUP BY code_year, confidence, source, source_url
ORDER BY kind, county, measure, year, confidence, source
