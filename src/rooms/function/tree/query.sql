-- 一份披露文件的钱逐级分到哪里:原文科目类、款、项,本文件未列科目的为用途与项目;每个节点一行,父在子前;单位:元。
WITH picked AS (
	SELECT
		document_id,
		seq,
		split_part($at::VARCHAR, '.', 2) AS inside,
		CASE
			WHEN split_part($at::VARCHAR, '.', 2) <> '' THEN regexp_full_match(split_part($at::VARCHAR, '.', 2), '\d+')
			ELSE $lens::VARCHAR = 'code' AND coded
		END AS by_code
	FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND split_part($at::VARCHAR, '.', 1) IN ('', document_id)
),
-- The nodes of the first and of the second level that a node belongs to.
node AS MATERIALIZED (
	SELECT
		document_id, reading, lens, code, parent, level, name, name_en, amount_yuan, origin, parts, line_start, line_end,
		CASE lens WHEN 'function' THEN left(code, 3) WHEN 'project' THEN parent ELSE code END AS first,
		CASE lens WHEN 'function' THEN left(code, 5) ELSE '' END AS second
	FROM amount_by_code
	WHERE document_id IN (SELECT document_id FROM picked) AND level > 0 AND kind = 'all' AND fund = 'all' AND carried = 'all'
),
whole AS (
	SELECT document_id, reading, leaf_yuan
	FROM amount_by_code
	WHERE document_id IN (SELECT document_id FROM picked) AND level = 0 AND kind = 'all' AND fund = 'all' AND carried = 'all'
)
SELECT
	a.document_id,
	a.lens,
	a.code,
	a.name,
	a.amount_yuan AS amount,
	a.amount_yuan::DOUBLE / base.leaf_yuan::DOUBLE AS share,
	a.origin,
	CASE a.parent WHEN 'total' THEN '' ELSE a.parent END AS parent,
	a.level,
	a.name_en,
	base.leaf_yuan AS base,
	a.parts,
	a.line_start, a.line_end
FROM node AS a
JOIN picked AS p ON p.document_id = a.document_id AND a.reading = CASE WHEN p.by_code THEN 'disclosed' ELSE 'purpose' END
JOIN whole AS base ON base.document_id = a.document_id AND base.reading = a.reading
LEFT JOIN node AS one ON one.document_id = a.document_id AND one.reading = a.reading AND one.code = a.first
LEFT JOIN node AS two ON two.document_id = a.document_id AND two.reading = a.reading AND two.code = a.second
WHERE p.inside IN ('', a.code, a.parent) OR (a.lens = 'function' AND starts_with(a.code, p.inside))
-- Every node before its parts, the largest of a whole first.
ORDER BY
	p.seq,
	one.amount_yuan DESC,
	a.first,
	a.level > 1,
	two.amount_yuan DESC,
	a.second,
	a.level > 2,
	a.amount_yuan DESC,
	a.code
