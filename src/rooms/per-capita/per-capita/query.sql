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
part AS (
	SELECT document_id, amount_yuan, line_start, line_end, origin FROM project_with_purpose
	WHERE document_id IN (SELECT document_id FROM picked) AND $part::VARCHAR IN ('projects', purpose_id)
	UNION ALL
	SELECT document_id, amount_yuan, line_start, line_end, origin FROM amount_by_function
	WHERE document_id IN (SELECT document_id FROM picked) AND code = $part::VARCHAR AND kind = 'all' AND fund = 'all' AND carried = 'all' AND line_id IS NOT NULL
	UNION ALL
	SELECT document_id, amount_yuan, line_start, line_end, origin FROM disclosure_amount
	WHERE document_id IN (SELECT document_id FROM picked) AND measure = 'basic' AND $part::VARCHAR = 'basic'
	UNION ALL
	SELECT document_id, stated_total_yuan, stated_total_line_start, stated_total_line_end, stated_total_origin FROM disclosure
	WHERE $part::VARCHAR = 'total' AND NOT coded AND stated_total_line_start IS NOT NULL
),
divisor_of AS (
	SELECT document_id, value, year, unit, origin, confidence, source, source_name, source_host, source_document, source_line
	FROM document_denominator
	-- What a reader typed stands before what is known, and has no source.
	WHERE key = $by::VARCHAR AND document_id IN (SELECT document_id FROM picked WHERE county_code NOT IN (SELECT county_code FROM own))
),
amount AS (
	-- One printed amount stands for itself; the origin of several is that of all, or that they were added up.
	SELECT
		document_id, sum(amount_yuan)::DECIMAL(18, 2) AS amount_yuan, count(*)::INTEGER AS parts, min(line_start) AS line_start,
		max(line_end) AS line_end, CASE WHEN min(origin) = max(origin) THEN min(origin) ELSE 'derived' END AS origin
	FROM part
	GROUP BY document_id
)
SELECT
	d.document_id, a.amount_yuan AS amount, coalesce(a.parts, 0) AS parts, a.line_start, a.line_end, a.origin,
	coalesce(own.value, n.value) AS divisor, n.year, n.unit, CASE WHEN own.value IS NULL THEN n.origin ELSE 'own' END AS divisor_origin,
	n.confidence, n.source, n.source_name, n.source_host, n.source_document, n.source_line,
	a.amount_yuan::DOUBLE / coalesce(own.value, n.value) AS quotient
FROM picked AS d
LEFT JOIN amount AS a USING (document_id)
LEFT JOIN own ON own.county_code = d.county_code
LEFT JOIN divisor_of AS n ON n.document_id = d.document_id
WHERE chosen($origin::VARCHAR, a.origin)
ORDER BY d.seq
