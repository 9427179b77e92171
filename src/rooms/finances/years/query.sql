-- 同一部门各年的预算:合计与各类功能科目或用途,和上一年比;只有一年的也列出;单位:元。
WITH picked AS (
	SELECT
		d.document_id, d.seq, d.county_code, d.department_slug, d.fiscal_year,
		CASE WHEN $by::VARCHAR = 'purpose' THEN 'purpose' WHEN d.coded THEN 'disclosed' ELSE 'suggested' END AS reading
	FROM disclosure AS d JOIN document AS own USING (document_id)
	WHERE own.stage = 'budget' AND in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
counted AS (
	SELECT county_code, department_slug, count(DISTINCT fiscal_year) AS years FROM picked GROUP BY county_code, department_slug
),
listed AS (
	SELECT
		p.document_id, p.seq, p.county_code, p.department_slug, p.fiscal_year, p.reading, c.years, a.origin, a.line_start, a.line_end,
		CASE a.lens WHEN 'total' THEN 'total' ELSE a.code END AS code, CASE a.lens WHEN 'total' THEN '' ELSE a.name END AS name,
		CASE a.lens WHEN 'total' THEN '' ELSE a.name_en END AS name_en, a.amount_yuan
	FROM amount_by_code AS a
	JOIN picked AS p ON p.document_id = a.document_id AND p.reading = a.reading
	JOIN counted AS c ON c.county_code = p.county_code AND c.department_slug = p.department_slug
	WHERE a.document_id IN (SELECT document_id FROM picked) AND a.lens IN ('total', CASE $by::VARCHAR WHEN 'purpose' THEN 'purpose' ELSE 'function' END)
		AND a.level <= 1 AND a.kind = 'all' AND a.fund = 'all' AND a.carried = 'all' AND a.amount_yuan IS NOT NULL
)
SELECT
	n.document_id, n.fiscal_year::INTEGER AS year, n.years::INTEGER AS years, n.code, n.name, n.name_en, n.amount_yuan AS amount,
	-- Codes as printed and codes as suggested are two readings: no change from one to the other.
	CASE WHEN b.reading = n.reading THEN n.amount_yuan::DOUBLE / nullif(b.amount_yuan, 0)::DOUBLE - 1 END AS change,
	CASE WHEN b.reading = n.reading THEN b.fiscal_year END::INTEGER AS before_year, n.reading, n.origin, n.line_start, n.line_end
FROM listed AS n LEFT JOIN listed AS b
	ON b.county_code = n.county_code AND b.department_slug = n.department_slug AND b.fiscal_year = n.fiscal_year - 1 AND b.code = n.code
ORDER BY n.years DESC, n.county_code, n.department_slug, n.fiscal_year, n.seq, n.code <> 'total', n.amount_yuan DESC, n.code, b.seq
