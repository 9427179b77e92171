-- 每份披露文件的一部分预算数除以一个分母:分母取自参考数据或读者填写,缺一不可时说明原因;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
own AS (
	SELECT split_part(item, '-', 1) AS county_code, split_part(item, '-', 2)::DOUBLE AS value
	FROM (SELECT unnest(string_split($own::VARCHAR, '.')) AS item)
	WHERE item <> ''
),
-- What a reader typed stands before what is known, and has no source.
divisor AS (
	SELECT picked.document_id, own.value, NULL AS year, NULL AS unit, 'own' AS origin, NULL AS confidence, NULL AS source, NULL AS source_name, NULL AS source_host, NULL AS source_document, NULL AS source_line
	FROM picked
	JOIN own USING (county_code)
	UNION ALL
	SELECT n.document_id, n.value, n.year, n.unit, n.origin, n.confidence, n.source, n.source_name, n.source_host, n.source_document, n.source_line
	FROM document_denominator AS n
	JOIN picked USING (document_id)
	WHERE n.key = $by::VARCHAR AND picked.county_code NOT IN (SELECT county_code FROM own)
),
part AS (
	SELECT document_id, amount_yuan, line_start, line_end, origin
	FROM itemised
	WHERE $part::VARCHAR IN ('projects', purpose_id)
	UNION ALL
	SELECT document_id, amount_yuan, line_start, line_end, origin
	FROM expenditure
	WHERE code = $part::VARCHAR OR ($part::VARCHAR = 'total' AND level = 0)
	UNION ALL
	SELECT document_id, amount_yuan, line_start, line_end, origin
	FROM basic_expenditure
	WHERE $part::VARCHAR = 'basic'
	UNION ALL
	SELECT d.document_id, d.stated_total_yuan, c.line_start, c.line_end, c.origin
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE $part::VARCHAR = 'total' AND d.document_id NOT IN (SELECT document_id FROM expenditure)
),
amount AS (
	SELECT
		document_id,
		sum(amount_yuan) AS amount_yuan,
		count(*) AS parts,
		min(line_start) AS line_start,
		max(line_end) AS line_end,
		any_value(origin) AS origin
	FROM part
	GROUP BY document_id
)
SELECT
	picked.document_id,
	amount.amount_yuan::DOUBLE AS amount,
	coalesce(amount.parts, 0)::INTEGER AS parts,
	amount.line_start,
	amount.line_end,
	amount.origin,
	divisor.value::DOUBLE AS divisor,
	divisor.year::INTEGER AS year,
	divisor.unit,
	divisor.origin AS divisor_origin,
	divisor.confidence,
	divisor.source,
	divisor.source_name,
	divisor.source_host,
	divisor.source_document,
	divisor.source_line::INTEGER AS source_line,
	(amount.amount_yuan / divisor.value)::DOUBLE AS quotient
FROM picked
LEFT JOIN amount USING (document_id)
LEFT JOIN divisor USING (document_id)
ORDER BY picked.county_code, picked.fiscal_year, picked.document_id
