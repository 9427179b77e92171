-- 首页:各份披露文件按用途的预算数与占所列项目的比例,和所列项目的合计与它占印出总额的比例;单位:元。
SELECT
	a.document_id,
	a.code,
	CASE a.level WHEN 0 THEN '' ELSE a.name END AS name,
	a.leaf_yuan AS amount,
	a.leaf_yuan::DOUBLE / t.leaf_yuan::DOUBLE AS share,
	-- A sum is as the document prints it only where it prints the same.
	CASE WHEN a.leaf_yuan = a.amount_yuan THEN a.origin ELSE 'derived' END AS origin,
	CASE a.level WHEN 0 THEN 'total' ELSE 'part' END AS kind,
	CASE a.level WHEN 0 THEN '' ELSE a.name_en END AS name_en,
	a.leaves AS parts,
	CASE a.level WHEN 0 THEN n.part / n.whole END AS listed,
	CASE WHEN a.leaf_yuan = a.amount_yuan THEN a.line_start END AS line_start,
	CASE WHEN a.leaf_yuan = a.amount_yuan THEN a.line_end END AS line_end
FROM amount_by_code AS a
JOIN amount_by_code AS t
	ON t.document_id = a.document_id AND t.reading = a.reading AND t.level = 0 AND t.kind = a.kind AND t.fund = a.fund AND t.carried = a.carried
JOIN disclosure AS d ON d.document_id = a.document_id
LEFT JOIN comparability_note AS n ON n.document_id = a.document_id AND n.kind = 'partly_itemised'
WHERE
	in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND a.reading = 'purpose' AND a.kind = 'all' AND a.fund = 'all' AND a.carried = 'all' AND a.level <= 1
	AND chosen($origin::VARCHAR, CASE WHEN a.leaf_yuan = a.amount_yuan THEN a.origin ELSE 'derived' END)
ORDER BY a.level DESC, a.place, a.code, d.seq
