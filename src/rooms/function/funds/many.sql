-- 很多份文件时,每份文件整体的钱各部分占多少,不列科目;没有分列的也留一行;单位:元。
SELECT
	d.document_id,
	'' AS code,
	coalesce(s.name, '') AS name,
	coalesce(s.name_en, s.name, '') AS name_en,
	coalesce(s.part, '') AS key,
	s.amount_yuan AS amount,
	s.amount_yuan::DOUBLE / (sum(s.amount_yuan) OVER (PARTITION BY d.document_id))::DOUBLE AS share,
	coalesce(s.origin, 'derived') AS origin,
	(sum(s.amount_yuan) OVER (PARTITION BY d.document_id))::DECIMAL(18, 2) AS whole,
	coalesce(s.parts, 0) AS parts,
	s.line_start, s.line_end
FROM disclosure AS d
LEFT JOIN amount_split AS s ON s.document_id = d.document_id AND s.split = $split::VARCHAR AND s.code = 'total'
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
-- After the sums: a share is of the whole, whatever is shown of it.
QUALIFY chosen($origin::VARCHAR, coalesce(s.origin, 'derived'))
ORDER BY
	d.seq,
	list_position(['basic', 'project', 'other', 'general_public', 'government_fund', 'state_capital', 'current_year', 'carried_over'], s.part),
	s.line_start
