-- 任意两份披露文件逐行对照:同一用途、功能科目、项目名称或经济科目一行,两边的预算数和差;一边没有的不当作零;单位:元。
WITH eligible AS (
	SELECT document_id, seq, coded FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR) OR document_id IN ($left::VARCHAR, $right::VARCHAR)
),
one AS (
	SELECT document_id, coded FROM eligible WHERE document_id <> $right::VARCHAR ORDER BY document_id = $left::VARCHAR DESC, seq LIMIT 1
),
other AS (
	SELECT document_id, coded FROM eligible WHERE document_id NOT IN (SELECT document_id FROM one) ORDER BY document_id = $right::VARCHAR DESC, seq LIMIT 1
),
pair AS (
	SELECT x.side, x.document_id, CASE WHEN $by::VARCHAR <> 'function' THEN $by::VARCHAR WHEN x.coded THEN 'disclosed' ELSE 'suggested' END AS reading
	FROM (SELECT 'left' AS side, document_id, coded FROM one UNION ALL SELECT 'right', document_id, coded FROM other) AS x
),
listed AS (
	SELECT p.side, a.code AS key, a.code, a.name, a.name_en, a.amount_yuan, a.origin, a.line_start, a.line_end
	FROM amount_by_code AS a JOIN pair AS p ON p.document_id = a.document_id AND p.reading = a.reading
	WHERE a.document_id IN (SELECT document_id FROM pair) AND a.lens = $by::VARCHAR AND a.kind = 'all' AND a.fund = 'all' AND a.carried = 'all'
		AND (a.level = CASE a.lens WHEN 'purpose' THEN 1 ELSE intDiv($digits::INTEGER - 1, 2) END OR (a.is_leaf AND a.level < intDiv($digits::INTEGER - 1, 2)))
	UNION ALL
	-- Projects of one name stand beside each other in the order in which they are printed.
	SELECT
		p.side, replace(i.name, ' ', '') || ' ' || (row_number() OVER (PARTITION BY p.side, replace(i.name, ' ', '') ORDER BY i.seq, i.project_id))::VARCHAR,
		coalesce(i.code, ''), i.name, i.name, i.amount_yuan, i.origin, i.line_start, i.line_end
	FROM project_with_purpose AS i JOIN pair AS p ON p.document_id = i.document_id
	WHERE i.document_id IN (SELECT document_id FROM pair) AND p.reading = 'project'
	UNION ALL
	SELECT p.side, b.economic_code, b.economic_code, b.item_name, coalesce(e.name_en, b.item_name), b.amount_yuan, b.origin, b.line_start, b.line_end
	FROM budget_line AS b JOIN pair AS p USING (document_id) LEFT JOIN economic_code AS e ON e.code = b.economic_code AND e.system = '部门预算经济分类'
	WHERE b.document_id IN (SELECT document_id FROM pair) AND p.reading = 'economic' AND b.statement = 'basic_expenditure_by_economic' AND b.measure = 'total'
		AND b.level > 0 AND (b.level = least(2, intDiv($digits::INTEGER - 1, 2)) OR (b.is_leaf AND b.level < least(2, intDiv($digits::INTEGER - 1, 2))))
	QUALIFY row_number() OVER (PARTITION BY p.side, b.economic_code ORDER BY b.amount_yuan IS NULL, b.line_start, b.line_id) = 1
),
lined AS (
	SELECT
		key, max(code) AS code, coalesce(max(name) FILTER (WHERE side = 'left'), max(name)) AS name, max(name_en) AS name_en,
		CASE WHEN count(DISTINCT side) = 2 THEN 'both' ELSE min(side) END AS state,
		max(amount_yuan) FILTER (WHERE side = 'left') AS left_amount, max(amount_yuan) FILTER (WHERE side = 'right') AS right_amount,
		max(origin) FILTER (WHERE side = 'left') AS left_origin, max(origin) FILTER (WHERE side = 'right') AS right_origin,
		max(line_start) FILTER (WHERE side = 'left') AS left_line_start, max(line_end) FILTER (WHERE side = 'left') AS left_line_end,
		max(line_start) FILTER (WHERE side = 'right') AS right_line_start, max(line_end) FILTER (WHERE side = 'right') AS right_line_end
	FROM listed GROUP BY key
)
SELECT
	coalesce(m.state, 'none') AS state, coalesce(m.code, '') AS code, coalesce(m.name, '') AS name, coalesce(m.name_en, '') AS name_en,
	m.left_amount, m.right_amount, (m.right_amount - m.left_amount)::DECIMAL(18, 2) AS difference,
	m.left_amount::DOUBLE / nullif(w.left_whole, 0)::DOUBLE AS left_share, m.right_amount::DOUBLE / nullif(w.right_whole, 0)::DOUBLE AS right_share,
	l.document_id AS left_document, coalesce(r.document_id, '') AS right_document, l.reading AS left_reading, coalesce(r.reading, '') AS right_reading,
	coalesce(m.left_origin, 'derived') AS left_origin, coalesce(m.right_origin, 'derived') AS right_origin,
	m.left_line_start, m.left_line_end, m.right_line_start, m.right_line_end
FROM pair AS l LEFT JOIN pair AS r ON r.side = 'right'
-- Shares are of the whole, whatever is shown of it.
CROSS JOIN (SELECT sum(left_amount) AS left_whole, sum(right_amount) AS right_whole FROM lined) AS w
LEFT JOIN (
	SELECT key, code, name, name_en, state, left_amount, right_amount, left_origin, right_origin, left_line_start, left_line_end, right_line_start, right_line_end
	FROM lined WHERE $rows::VARCHAR IN ('all', state) OR ($rows::VARCHAR = 'differ' AND left_amount <> right_amount)
) AS m ON TRUE
WHERE l.side = 'left'
ORDER BY coalesce(m.state, 'none') <> 'both', m.state, greatest(coalesce(m.left_amount, 0), coalesce(m.right_amount, 0)) DESC, m.key
