-- 各披露文件并排:同一用途或科目一行,各级小计由末级相加,不跨文件相加;原文、唯一解、建议各成一栏;单位:元。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
cell AS (
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
		a.document_id IN (SELECT document_id FROM picked)
		AND (a.reading = 'purpose') = ($lens::VARCHAR = 'purpose')
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
	d.document_id,
	coalesce(c.reading, 'none') AS reading,
	coalesce(c.code, '') AS code,
	coalesce(c.name, '') AS name,
	c.amount_yuan AS amount,
	c.amount_yuan::DOUBLE / c.whole_yuan::DOUBLE AS share,
	coalesce(c.origin, 'derived') AS origin,
	coalesce(c.kind, 'total') AS kind,
	coalesce(c.name_en, '') AS name_en,
	coalesce(c.level, 0) AS level,
	coalesce(c.parts, 0) AS parts,
	c.line_start, c.line_end
FROM picked AS d
LEFT JOIN cell AS c ON c.document_id = d.document_id AND chosen($origin::VARCHAR, c.origin)
ORDER BY coalesce(c.kind, 'total') <> 'part', coalesce(c.kind, 'total') <> 'total', c.place, c.code, d.seq, c.reading
