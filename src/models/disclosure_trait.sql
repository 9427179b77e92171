-- 一份披露文件能不能与另一份相比,看九个方面:每个方面说了什么,说在哪几行;单位:无。
-- What the listed projects should come to: all beyond basic expenditure, or the total where projects are all there is.
WITH whole AS (
	SELECT document_id, sum(amount_yuan) AS amount_yuan
	FROM budget_line
	WHERE
		(statement = 'expenditure_by_function' AND level = 0 AND measure = 'project')
		OR (
			statement = 'department_overview'
			AND direction = 'expenditure'
			AND measure <> 'basic'
			AND is_leaf
			AND document_id NOT IN (SELECT document_id FROM disclosure WHERE coded)
		)
	GROUP BY document_id
	UNION ALL
	SELECT document_id, stated_total_yuan
	FROM disclosure
	WHERE scope = 'projects' AND stated_total_yuan IS NOT NULL
),
sharing AS (
	SELECT document_id, min(line_start) AS line_start
	FROM cost_share
	WHERE government = 'county' AND share < 1
	GROUP BY document_id
),
trait AS (
	SELECT document_id, 1 AS place, 'department' AS dimension, department_slug AS said, NULL AS item
	FROM disclosure
	UNION ALL
	SELECT document_id, 2, 'scope', scope, 'projects'
	FROM disclosure
	UNION ALL
	SELECT document_id, 3, 'year', fiscal_year::VARCHAR, NULL
	FROM disclosure
	UNION ALL
	SELECT document_id, 4, 'total', CASE WHEN stated_total_yuan IS NULL THEN 'none' ELSE 'stated' END, 'stated_total'
	FROM disclosure
	UNION ALL
	SELECT
		d.document_id,
		5,
		'itemised',
		CASE
			WHEN d.itemised_yuan IS NULL THEN 'none'
			WHEN whole.amount_yuan IS NULL THEN 'unknown'
			WHEN d.itemised_yuan = whole.amount_yuan THEN 'all'
			ELSE 'part'
		END,
		'projects'
	FROM disclosure AS d
	LEFT JOIN whole USING (document_id)
	UNION ALL
	SELECT document_id, 6, 'codes', CASE WHEN coded THEN 'printed' ELSE 'none' END, 'function_codes'
	FROM disclosure
	UNION ALL
	SELECT d.document_id, 7, 'sharing', CASE WHEN sharing.document_id IS NULL THEN 'untold' ELSE 'county' END, NULL
	FROM disclosure AS d
	LEFT JOIN sharing USING (document_id)
	UNION ALL
	SELECT document_id, 8, 'framework', coalesce(template_family, 'none'), 'indicators'
	FROM disclosure
	UNION ALL
	SELECT document_id, 9, 'unit', coalesce(amount_unit, 'unknown'), NULL
	FROM disclosure
)
-- Where a document says so: its lines of the item, the first line on sharing, else its heading.
SELECT
	t.document_id,
	t.place,
	t.dimension,
	t.said,
	CASE t.dimension WHEN 'sharing' THEN coalesce(sharing.line_start, 1) ELSE coalesce(c.line_start, 1) END AS line_start,
	CASE t.dimension WHEN 'sharing' THEN coalesce(sharing.line_start, d.line_count) ELSE coalesce(c.line_end, least(8, d.line_count)) END AS line_end
FROM trait AS t
JOIN disclosure AS d USING (document_id)
LEFT JOIN coverage AS c ON c.document_id = t.document_id AND c.item = t.item
LEFT JOIN sharing ON sharing.document_id = t.document_id
