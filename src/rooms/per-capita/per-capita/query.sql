-- 每份披露文件的一部分预算数除以一个分母:分母取自参考数据或读者填写,缺一不可时说明原因;单位:元。
WITH picked AS (
	SELECT document_id, county_code, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
own AS (
	SELECT split_part(item, '-', 1) AS county_code, split_part(item, '-', 2)::DOUBLE AS value
	FROM (SELECT unnest(string_split($own::VARCHAR, '.')) AS item) AS typed
	WHERE item <> ''
),
divisor_of AS (
	SELECT document_id, value, year, unit, origin, confidence, source, source_name, source_host, source_document, source_line
	FROM document_denominator
	-- What a reader typed stands before what is known, and has no source.
	WHERE key = $by::VARCHAR AND document_id IN (SELECT document_id FROM picked WHERE county_code NOT IN (SELECT county_code FROM own))
)
SELECT
	d.document_id, a.amount_yuan AS amount, coalesce(a.parts, 0) AS parts, a.line_start, a.line_end, a.origin,
	coalesce(own.value, n.value) AS divisor, n.year, n.unit, CASE WHEN own.value IS NULL THEN n.origin ELSE 'own' END AS divisor_origin,
	n.confidence, n.source, n.source_name, n.source_host, n.source_document, n.source_line,
	a.amount_yuan::DOUBLE / coalesce(own.value, n.value) AS quotient
FROM picked AS d
LEFT JOIN (
	SELECT document_id, amount_yuan, parts, line_start, line_end, origin FROM dividend
	WHERE part = $part::VARCHAR AND document_id IN (SELECT document_id FROM picked)
) AS a USING (document_id)
LEFT JOIN own ON own.county_code = d.county_code
LEFT JOIN divisor_of AS n ON n.document_id = d.document_id
WHERE chosen($origin::VARCHAR, a.origin)
ORDER BY d.seq
