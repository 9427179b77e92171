-- 各披露文件并排:同一用途或科目一行,各级小计由末级相加,不跨文件相加;原文、唯一解、建议各成一栏;单位:元。
WITH cell AS (
	SELECT
		a.document_id,
		a.reading,
		CASE a.level WHEN 0 THEN 'total' ELSE 'part' END AS kind,
		CASE a.level WHEN 0 THEN '' ELSE a.code END AS code,
		CASE a.level WHEN 0 THEN '' ELSE a.name END AS name,
		CASE a.level WHEN 0 THEN '' ELSE a.name_en END AS name_en,
		a.level,
		a.place,
		a.leaf_yuan AS amount_yuan,
		sum(CASE a.level WHEN 0 THEN a.leaf_yuan END) OVER (PARTITION BY a.document_id, a.reading) AS whole_yuan,
		-- A subtotal is as the document prints it only where it prints the same.
		CASE WHEN a.leaf_yuan = a.amount_yuan THEN a.origin ELSE 'derived' END AS origin,
		a.leaves AS parts,
		CASE WHEN a.leaf_yuan = a.amount_yuan THEN a.line_start END AS line_start,
		CASE WHEN a.leaf_yuan = a.amount_yuan THEN a.line_end END AS line_end
	FROM amount_by_code AS a
	WHERE
		(a.reading = 'purpose') = ($lens::VARCHAR = 'purpose')
		AND a.lens IN ('total', 'function', 'purpose')
		AND a.kind = 'all'
		AND a.fund = 'all'
		AND a.carried = 'all'
		AND a.level <= CASE $lens::VARCHAR WHEN 'purpose' THEN 1 ELSE intDiv($digits::INTEGER - 1, 2) END
	UNION ALL
	-- Basic expenditure stands apart: no document itemises it.
	SELECT document_id, 'purpose', 'apart', 'basic', '', '', 0, NULL, amount_yuan, NULL, origin, 1, line_start, line_end
	FROM disclosure_amount
	WHERE $lens::VARCHAR = 'purpose' AND measure = 'basic'
)
SELECT
	c.document_id,
	c.reading,
	c.kind,
	c.code,
	c.name,
	c.name_en,
	c.level,
	c.amount_yuan::DOUBLE AS amount,
	c.amount_yuan::DOUBLE / c.whole_yuan::DOUBLE AS share,
	c.origin,
	c.parts,
	c.line_start,
	c.line_end
FROM cell AS c
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
ORDER BY c.kind <> 'part', c.kind <> 'total', c.place, c.code, d.seq, c.reading
