-- 所选披露文件两两之间能比什么、哪些方面相同或不同(口径、年度、单位、合计、列全与否、科目、分担、指标框架),最多一百对;单位:无。
WITH picked AS (
	SELECT
		d.document_id,
		d.department_slug,
		d.fiscal_year,
		d.scope,
		d.amount_unit,
		d.stated_total_yuan,
		d.line_count,
		own.template_family,
		row_number() OVER (ORDER BY d.county_code, d.fiscal_year, d.document_id) AS rank
	FROM disclosure AS d
	JOIN document AS own USING (document_id)
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
),
itemised AS (
	SELECT document_id, sum(amount_yuan) AS amount_yuan FROM project GROUP BY document_id
),
-- What the listed projects should come to: all beyond basic expenditure, or the total where projects are all there is.
whole AS (
	SELECT document_id, sum(amount_yuan) AS amount_yuan
	FROM budget_line
	WHERE
		(statement = 'expenditure_by_function' AND level = 0 AND measure = 'project')
		OR (
			statement = 'department_overview'
			AND direction = 'expenditure'
			AND measure <> 'basic'
			AND is_leaf
			AND document_id NOT IN (SELECT document_id FROM expenditure)
		)
	GROUP BY document_id
	UNION ALL
	SELECT document_id, stated_total_yuan FROM picked WHERE scope = 'projects' AND stated_total_yuan IS NOT NULL
),
sharing AS (
	SELECT document_id, min(line_start) AS line_start FROM cost_share WHERE government = 'county' AND share < 1 GROUP BY document_id
),
trait AS (
	SELECT document_id, 1 AS seq, 'department' AS dimension, department_slug AS said, NULL::VARCHAR AS item FROM picked
	UNION ALL
	SELECT document_id, 2, 'scope', scope, 'projects' FROM picked
	UNION ALL
	SELECT document_id, 3, 'year', fiscal_year::VARCHAR, NULL FROM picked
	UNION ALL
	SELECT document_id, 4, 'total', CASE WHEN stated_total_yuan IS NULL THEN 'none' ELSE 'stated' END, 'stated_total' FROM picked
	UNION ALL
	SELECT
		p.document_id,
		5,
		'itemised',
		CASE
			WHEN i.amount_yuan IS NULL THEN 'none'
			WHEN w.amount_yuan IS NULL THEN 'unknown'
			WHEN i.amount_yuan = w.amount_yuan THEN 'all'
			ELSE 'part'
		END,
		'projects'
	FROM picked AS p
	LEFT JOIN itemised AS i USING (document_id)
	LEFT JOIN whole AS w USING (document_id)
	UNION ALL
	SELECT
		document_id,
		6,
		'codes',
		CASE WHEN document_id IN (SELECT document_id FROM expenditure) THEN 'printed' ELSE 'none' END,
		'function_codes'
	FROM picked
	UNION ALL
	SELECT p.document_id, 7, 'sharing', CASE WHEN s.document_id IS NULL THEN 'untold' ELSE 'county' END, NULL
	FROM picked AS p
	LEFT JOIN sharing AS s USING (document_id)
	UNION ALL
	SELECT document_id, 8, 'framework', coalesce(template_family, 'none'), 'indicators' FROM picked
	UNION ALL
	SELECT document_id, 9, 'unit', amount_unit, NULL FROM picked
),
-- Where a document says so: its lines of the item, the first line on sharing, else its heading.
placed AS (
	SELECT
		t.document_id,
		t.seq,
		t.dimension,
		t.said,
		CASE WHEN t.dimension = 'sharing' THEN coalesce(s.line_start, 1) ELSE coalesce(c.line_start, 1) END AS line_start,
		CASE
			WHEN t.dimension = 'sharing' THEN coalesce(s.line_start, p.line_count)
			ELSE coalesce(c.line_end, least(8, p.line_count))
		END AS line_end
	FROM trait AS t
	JOIN picked AS p USING (document_id)
	LEFT JOIN coverage AS c ON c.document_id = t.document_id AND c.item = t.item
	LEFT JOIN sharing AS s ON s.document_id = t.document_id
),
pair AS (
	SELECT
		a.document_id AS document_a,
		b.document_id AS document_b,
		CASE
			WHEN a.scope = b.scope AND a.scope <> 'projects' AND a.stated_total_yuan IS NOT NULL AND b.stated_total_yuan IS NOT NULL THEN 'total'
			WHEN a.document_id IN (SELECT document_id FROM itemised) AND b.document_id IN (SELECT document_id FROM itemised) THEN 'projects'
			ELSE 'none'
		END AS ground,
		count(*) OVER () AS pairs,
		row_number() OVER (ORDER BY a.rank, b.rank) AS rank
	FROM picked AS a
	JOIN picked AS b ON a.rank < b.rank
)
SELECT
	pair.document_a,
	pair.document_b,
	pair.ground,
	pair.pairs::INTEGER AS pairs,
	a.dimension,
	a.said AS said_a,
	b.said AS said_b,
	a.said = b.said AS alike,
	a.line_start AS line_start_a,
	a.line_end AS line_end_a,
	b.line_start AS line_start_b,
	b.line_end AS line_end_b
FROM pair
JOIN placed AS a ON a.document_id = pair.document_a
JOIN placed AS b ON b.document_id = pair.document_b AND b.seq = a.seq
WHERE pair.rank <= 100
ORDER BY pair.rank, a.seq
