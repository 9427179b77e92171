-- 每个计数由哪些发现或核对组成,各在哪一行;单位:无(核对的数按原单位写在一起)。
WITH part AS (
	SELECT
		document_id,
		'finding' AS part,
		kind,
		severity,
		CASE WHEN $lang::VARCHAR = 'en' THEN message_en ELSE message_zh END AS name,
		printed,
		rule,
		origin,
		line_start,
		line_end
	FROM finding
	UNION ALL
	SELECT
		document_id,
		'check' AS part,
		outcome AS kind,
		'' AS severity,
		subject AS name,
		coalesce(actual::VARCHAR, '–') || ' / ' || coalesce(expected::VARCHAR, '–') || ' ' || unit AS printed,
		rule,
		origin,
		line_start,
		line_end
	FROM reconciliation
)
SELECT
	part.document_id,
	part.part AS kind,
	part.kind AS code,
	part.name,
	NULL::DOUBLE AS amount,
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
	AND split_part($of::VARCHAR, '.', 2) IN ('', part.part)
	AND split_part($of::VARCHAR, '.', 3) IN ('', part.kind)
	AND split_part($of::VARCHAR, '.', 4) IN ('', part.severity)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.part DESC, part.line_start, part.name
