-- 一份披露文件的钱逐级分到哪里:原文科目类、款、项,未公开科目的为用途与项目;每个节点一行,父在子前;单位:元。
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
),
node AS (
	SELECT
		e.document_id,
		e.code,
		CASE e.level WHEN 1 THEN '' ELSE left(e.code, 2 * e.level - 1) END AS parent,
		e.level,
		'function' AS lens,
		e.name,
		e.name AS name_en,
		e.amount_yuan,
		e.origin,
		1 AS parts,
		e.line_start,
		e.line_end
	FROM coded_amount AS e
	JOIN picked ON picked.document_id = e.document_id AND picked.coded
	WHERE e.kind = 'all' AND e.fund = 'all' AND e.carried = 'all' AND e.level > 0
	UNION ALL
	SELECT
		i.document_id,
		coalesce(i.project_id, i.purpose_id),
		CASE WHEN i.project_id IS NULL THEN '' ELSE i.purpose_id END,
		CASE WHEN i.project_id IS NULL THEN 1 ELSE 2 END,
		CASE WHEN i.project_id IS NULL THEN 'purpose' ELSE 'project' END,
		CASE WHEN i.project_id IS NULL THEN any_value(i.purpose) ELSE any_value(i.name) END,
		CASE WHEN i.project_id IS NULL THEN any_value(i.purpose_en) ELSE any_value(i.name) END,
		sum(i.amount_yuan),
		CASE WHEN i.project_id IS NULL THEN any_value(i.purpose_origin) ELSE any_value(i.origin) END,
		count(*),
		CASE WHEN i.project_id IS NOT NULL THEN any_value(i.line_start) END,
		CASE WHEN i.project_id IS NOT NULL THEN any_value(i.line_end) END
	FROM itemised AS i
	JOIN picked ON picked.document_id = i.document_id AND NOT picked.coded
	GROUP BY i.document_id, i.purpose_id, ROLLUP (i.project_id)
),
base AS (
	SELECT document_id, sum(amount_yuan) AS base_yuan FROM node WHERE level = 1 GROUP BY document_id
)
SELECT
	node.document_id,
	node.lens,
	node.code,
	node.parent,
	node.level::INTEGER AS level,
	node.name,
	node.name_en,
	node.amount_yuan::DOUBLE AS amount,
	base.base_yuan::DOUBLE AS base,
	(node.amount_yuan / base.base_yuan)::DOUBLE AS share,
	node.origin,
	node.parts::INTEGER AS parts,
	node.line_start,
	node.line_end
FROM node
JOIN base USING (document_id)
JOIN picked USING (document_id)
WHERE
	split_part($at::VARCHAR, '.', 2) IN ('', node.code, node.parent)
	OR (node.lens = 'function' AND starts_with(node.code, split_part($at::VARCHAR, '.', 2)))
ORDER BY picked.county_code, picked.fiscal_year, node.document_id, node.level, node.amount_yuan DESC, node.code
