-- 合计由哪些行组成:基本支出的一行,和列出的每个项目(任务);单位:元。
WITH part AS (
	SELECT document_id, 'line' AS kind, 'basic' AS code, '基本支出' AS name, amount_yuan, amount_printed AS printed, origin, NULL::VARCHAR AS rule, line_start, line_end
	FROM basic_expenditure
	UNION ALL
	SELECT document_id, 'project', 'itemised', name, amount_yuan, amount_printed, origin, NULL, line_start, line_end
	FROM itemised
)
SELECT
	part.document_id,
	part.kind,
	part.code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	(sum(part.amount_yuan) OVER (PARTITION BY part.document_id))::DOUBLE AS total,
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
	AND (
		$of::VARCHAR = ''
		OR (
			part.document_id = split_part($of::VARCHAR, '.', 1)
			-- What is not listed is what the others leave of the total, so all of them stand behind it.
			AND split_part($of::VARCHAR, '.', 2) IN ('', 'rest', part.code)
		)
	)
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.line_start
