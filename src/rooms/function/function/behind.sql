-- 每个条形由哪些行组成:原文科目的列出末级科目行,按用途或推出的科目的列出项目,平摊的再列出分母;单位:元。
WITH depth AS (
	SELECT
		split_part($at::VARCHAR, '.', 2) AS inside,
		split_part($of::VARCHAR, '.', 2) AS wanted,
		$fund::VARCHAR = 'all' AND $carried::VARCHAR = 'all' AND $kind::VARCHAR <> 'basic' AS whole
),
picked AS (
	SELECT
		d.document_id,
		d.county_code,
		d.fiscal_year,
		CASE
			WHEN regexp_full_match(depth.inside, '[a-z-]+') AND depth.inside <> 'rest' THEN 'purpose'
			WHEN depth.inside = '' AND $lens::VARCHAR = 'purpose' THEN 'purpose'
			WHEN $origins::VARCHAR <> 'disclosed' THEN $origins::VARCHAR
			WHEN depth.inside <> '' OR d.document_id IN (SELECT document_id FROM coded_amount) THEN 'disclosed'
			ELSE 'purpose'
		END AS reading
	FROM disclosure AS d
	CROSS JOIN depth
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
		AND ($at::VARCHAR = '' OR d.document_id = split_part($at::VARCHAR, '.', 1))
		AND ($of::VARCHAR = '' OR d.document_id = split_part($of::VARCHAR, '.', 1))
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
	JOIN picked ON picked.document_id = e.document_id AND picked.reading = 'disclosed'
	WHERE e.is_leaf AND e.kind = $kind::VARCHAR AND e.fund = $fund::VARCHAR AND e.carried = $carried::VARCHAR
	UNION ALL
	SELECT
		i.document_id,
		'project',
		CASE WHEN picked.reading = 'purpose' THEN i.purpose_id ELSE coalesce(c.code, 'rest') END,
		i.name,
		i.amount_yuan,
		i.amount_printed,
		i.origin,
		CASE WHEN picked.reading = 'purpose' THEN i.purpose_rule ELSE c.rule || ' · ' || c.confidence END,
		i.line_start,
		i.line_end
	FROM itemised AS i
	JOIN picked ON picked.document_id = i.document_id AND picked.reading <> 'disclosed'
	LEFT JOIN candidate AS c ON c.project_id = i.project_id AND c.origin = picked.reading
	CROSS JOIN depth
	WHERE depth.whole
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
FROM (
	FROM part
	UNION ALL
	-- What an amount was divided by, where a disclosure says so.
	SELECT n.source_document, 'divisor', '', n.source, NULL, n.value::BIGINT::VARCHAR || ' ' || n.unit, n.origin, 'denominator', n.source_line, n.source_line
	FROM document_denominator AS n
	JOIN picked ON picked.document_id = n.document_id
	WHERE n.key = $by::VARCHAR AND $scale::VARCHAR = 'per' AND n.source_document IS NOT NULL
) AS part
JOIN picked USING (document_id)
CROSS JOIN depth
WHERE
	part.kind = 'divisor'
	OR (
		(depth.inside IN ('', part.code) OR (regexp_full_match(depth.inside, '\d+') AND starts_with(part.code, depth.inside)))
		AND (depth.wanted IN ('', part.code) OR (regexp_full_match(depth.wanted, '\d+') AND starts_with(part.code, depth.wanted)))
	)
ORDER BY picked.county_code, picked.fiscal_year, part.document_id, part.kind = 'divisor', part.line_start, part.code
