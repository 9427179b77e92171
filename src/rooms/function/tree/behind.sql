-- 图中每个节点由哪些行组成:原文科目的末级行,或用途下的项目;单位:元。
WITH picked AS (
	SELECT
		document_id,
		county_code,
		fiscal_year,
		CASE
			WHEN split_part($at::VARCHAR, '.', 2) <> '' THEN regexp_full_match(split_part($at::VARCHAR, '.', 2), '\d+')
			ELSE $lens::VARCHAR = 'code' AND document_id IN (SELECT document_id FROM coded_amount)
		END AS coded
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
		AND ($at::VARCHAR = '' OR document_id = split_part($at::VARCHAR, '.', 1))
		AND ($of::VARCHAR = '' OR document_id = split_part($of::VARCHAR, '.', 1))
),
part AS (
	SELECT
		e.document_id,
		'line' AS kind,
		e.code,
		e.name,
		e.amount_yuan,
		e.amount_printed AS printed,
		e.origin,
		NULL::VARCHAR AS rule,
		e.line_start,
		e.line_end
	FROM coded_amount AS e
	JOIN picked ON picked.document_id = e.document_id AND picked.coded
	WHERE e.is_leaf AND e.kind = 'all' AND e.fund = 'all' AND e.carried = 'all'
	UNION ALL
	SELECT i.document_id, 'project', i.purpose_id, i.name, i.amount_yuan, i.amount_printed, i.origin, i.purpose_rule, i.line_start, i.line_end
	FROM itemised AS i
	JOIN picked ON picked.document_id = i.document_id AND NOT picked.coded
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
JOIN picked USING (document_id)
WHERE
	(split_part($at::VARCHAR, '.', 2) IN ('', part.code) OR (part.kind = 'line' AND starts_with(part.code, split_part($at::VARCHAR, '.', 2))))
	AND (split_part($of::VARCHAR, '.', 2) IN ('', part.code) OR (part.kind = 'line' AND starts_with(part.code, split_part($of::VARCHAR, '.', 2))))
ORDER BY picked.county_code, picked.fiscal_year, part.document_id, part.line_start, part.code
