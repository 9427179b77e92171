-- 基本支出按经济分类安排给谁:工资福利、商品和服务、对个人和家庭的补助各多少、占多少,没有这张表的文件留一行说明;单位:元。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
told AS (
	SELECT
		document_id, line_id, economic_code, item_name, level AS depth, amount_yuan, amount_state, origin, line_start, line_end,
		row_number() OVER (PARTITION BY document_id, economic_code, level ORDER BY amount_yuan IS NULL, line_start, line_id) AS nth
	FROM budget_line
	WHERE
		document_id IN (SELECT document_id FROM picked)
		AND statement = 'basic_expenditure_by_economic'
		AND measure = 'total'
		-- Classes, or what is under them; a class that is not split stands for itself.
		AND (level = 0 OR level = intDiv($digits::INTEGER - 1, 2) OR (is_leaf AND level < intDiv($digits::INTEGER - 1, 2)))
)
SELECT
	d.document_id,
	coalesce(CASE WHEN t.depth = 0 THEN 'total' END, t.economic_code, '') AS item,
	coalesce(t.item_name, '') AS name,
	e.name_en,
	CASE WHEN t.depth = 0 THEN 0 ELSE 1 END AS level,
	t.amount_yuan AS amount,
	CASE
		WHEN t.depth > 0
			THEN t.amount_yuan::DOUBLE / nullif(max(CASE WHEN t.depth = 0 THEN t.amount_yuan END) OVER (PARTITION BY d.document_id), 0)::DOUBLE
	END AS share,
	NULL::DOUBLE AS quantity,
	NULL::VARCHAR AS measured_in,
	coalesce(t.amount_state, c.state) AS state,
	CASE WHEN t.line_id IS NULL THEN 'coverage' ELSE 'budget_line' END AS source,
	coalesce(t.line_id, c.item) AS row_id,
	coalesce(t.origin, 'derived') AS origin, coalesce(t.line_start, c.line_start) AS line_start, coalesce(t.line_end, c.line_end) AS line_end
FROM picked AS d
JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'basic_expenditure_by_economic'
LEFT JOIN told AS t ON t.document_id = d.document_id AND t.nth = 1
LEFT JOIN economic_code AS e ON e.code = t.economic_code AND e.system = '部门预算经济分类'
-- After the shares: they are of the whole total, whatever is shown of it.
QUALIFY chosen($origin::VARCHAR, coalesce(t.origin, 'derived'))
ORDER BY d.seq, t.depth = 0 DESC, t.economic_code, t.line_start, row_id
