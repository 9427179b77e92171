-- 每个科目的钱是基本还是项目、来自哪种资金、是本年还是上年结转:各部分一行,合计为科目编码空的行,没有分列的说明原因;单位:元。
SELECT
	d.document_id,
	CASE s.code WHEN 'total' THEN '' ELSE coalesce(s.code, '') END AS code,
	coalesce(s.name, '') AS name,
	coalesce(s.name_en, s.name, '') AS name_en,
	-- Empty where a disclosure does not split its amounts this way.
	coalesce(s.part, '') AS key,
	s.amount_yuan AS amount,
	s.amount_yuan::DOUBLE / (sum(s.amount_yuan) OVER (PARTITION BY d.document_id, s.code))::DOUBLE AS share,
	coalesce(s.origin, 'derived') AS origin,
	(sum(s.amount_yuan) OVER (PARTITION BY d.document_id, s.code))::DECIMAL(18, 2) AS whole,
	coalesce(s.parts, 0) AS parts,
	s.line_start, s.line_end
FROM disclosure AS d
LEFT JOIN amount_split AS s
	ON s.document_id = d.document_id
	AND s.split = $split::VARCHAR
	AND (
		s.level IN (0, intDiv($digits::INTEGER - 1, 2))
		OR (s.is_leaf AND s.level < intDiv($digits::INTEGER - 1, 2))
	)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
-- After the sums: a share is of the whole, whatever is shown of it.
QUALIFY chosen($origin::VARCHAR, coalesce(s.origin, 'derived'))
ORDER BY
	d.seq, s.code <> 'total', whole DESC, s.code,
	list_position(['basic', 'project', 'other', 'general_public', 'government_fund', 'state_capital', 'current_year', 'carried_over'], s.part),
	s.line_start
