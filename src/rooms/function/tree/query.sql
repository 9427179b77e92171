-- 一份披露文件的钱逐级分到哪里:原文科目类、款、项,未公开科目的为用途与项目;每个节点一行,父在子前;单位:元。
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
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
		AND split_part($at::VARCHAR, '.', 1) IN ('', document_id)
)
SELECT
	a.document_id,
	a.lens,
	a.code,
	CASE a.parent WHEN 'total' THEN '' ELSE a.parent END AS parent,
	a.level,
	a.name,
	a.name_en,
	a.amount_yuan::DOUBLE AS amount,
	base.leaf_yuan::DOUBLE AS base,
	a.amount_yuan::DOUBLE / base.leaf_yuan::DOUBLE AS share,
	a.origin,
	a.parts,
	a.line_start,
	a.line_end
FROM picked AS p
JOIN amount_by_code AS a ON a.document_id = p.document_id AND a.reading = CASE WHEN p.by_code THEN 'disclosed' ELSE 'purpose' END
JOIN amount_by_code AS base
	ON base.document_id = a.document_id AND base.reading = a.reading AND base.level = 0
	AND base.kind = 'all' AND base.fund = 'all' AND base.carried = 'all'
WHERE
	a.level > 0
	AND a.kind = 'all'
	AND a.fund = 'all'
	AND a.carried = 'all'
	AND (p.inside IN ('', a.code, a.parent) OR (a.lens = 'function' AND starts_with(a.code, p.inside)))
ORDER BY p.seq, a.level, a.amount_yuan DESC, a.code
