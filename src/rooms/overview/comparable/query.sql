-- 所选披露文件两两之间能比什么、哪些方面相同或不同(口径、年度、单位、合计、列全与否、科目、分担、指标框架),最多一百对;单位:无。
WITH picked AS (
	SELECT document_id, scope, stated_total_yuan IS NOT NULL AS has_total, projects, row_number() OVER (ORDER BY seq) AS rank, count(*) OVER () AS n
	FROM disclosure AS d
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
pair AS (
	SELECT
		a.document_id AS document_a,
		b.document_id AS document_b,
		CASE
			WHEN a.scope = b.scope AND a.scope <> 'projects' AND a.has_total AND b.has_total THEN 'total'
			WHEN a.projects > 0 AND b.projects > 0 THEN 'projects'
			ELSE 'none'
		END AS ground,
		intDiv(a.n * (a.n - 1), 2) AS pairs,
		row_number() OVER (ORDER BY a.rank, b.rank) AS rank
	FROM picked AS a
	JOIN picked AS b ON a.rank < b.rank
	-- The first hundred pairs are among these, and no more are made.
	WHERE a.rank <= 100 AND b.rank <= 101
)
SELECT
	pair.document_a,
	pair.document_b,
	pair.ground,
	pair.pairs::INTEGER AS pairs,
	a.dimension,
	a.said AS said_a,
	b.said AS said_b,
	(a.said = b.said)::BOOLEAN AS alike,
	a.line_start AS line_start_a,
	a.line_end AS line_end_a,
	b.line_start AS line_start_b,
	b.line_end AS line_end_b
FROM pair
JOIN disclosure_trait AS a ON a.document_id = pair.document_a
JOIN disclosure_trait AS b ON b.document_id = pair.document_b AND b.dimension = a.dimension
WHERE pair.rank <= 100
ORDER BY pair.rank, a.place
