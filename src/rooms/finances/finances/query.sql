-- 部门的钱从哪里来:每份文件的收入合计与各项来源,没有收入表的留一行说明;单位:元。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
told AS (
	SELECT
		document_id, 'budget_line' AS source, line_id AS row_id, item_name AS name, level, amount_yuan AS amount,
		amount_state AS state, origin, line_start, line_end,
		list_position(['revenue_expenditure_summary', 'income_by_function', 'department_overview', 'appropriation_summary'], statement) AS place,
		CASE
			WHEN level = 0 AND measure = 'total' THEN 'total'
			WHEN measure <> 'total' THEN measure
			WHEN item_name LIKE '%结转%' OR item_name LIKE '%结余%' THEN 'carried_over'
			WHEN fund IS NOT NULL THEN CASE WHEN level = 2 THEN 'carried_over_' || fund ELSE fund END
			WHEN item_name LIKE '%财政专户%' THEN 'fiscal_account'
			WHEN item_name LIKE '%单位资金%' THEN 'own_funds'
			ELSE item_name
		END AS item
	FROM budget_line
	WHERE
		document_id IN (SELECT document_id FROM picked)
		AND direction = 'revenue'
		AND measure NOT IN ('current_year', 'budgeted', 'adjusted', 'previous')
		AND (level = 0 OR statement <> 'income_by_function')
	UNION ALL
	SELECT document_id, 'fact', measure, '', 1, value::DECIMAL(18, 2), 'printed', origin, line_start, line_end, 9, substr(measure, 9)
	FROM fact
	WHERE document_id IN (SELECT document_id FROM picked) AND measure LIKE 'revenue_%'
),
-- The statement that tells most of where money comes from.
best AS (
	SELECT document_id, min(place) AS place FROM told WHERE place > 0 GROUP BY document_id
),
-- Its last total is that of all, the one before that of the year. Where a cell is blank, a sentence may print the amount.
settled AS MATERIALIZED (
	SELECT
		t.document_id, t.source, t.row_id, t.name, t.level, t.amount, t.state, t.origin, t.line_start, t.line_end, t.item,
		row_number() OVER (PARTITION BY t.document_id, t.item ORDER BY t.amount IS NULL, t.place, t.line_start DESC) AS nth,
		max(CASE WHEN t.place = b.place THEN 1 END) OVER (PARTITION BY t.document_id, t.item) AS listed
	FROM told AS t
	JOIN best AS b USING (document_id)
	WHERE t.place IN (b.place, 9)
)
SELECT
	d.document_id, coalesce(t.item, '') AS item, coalesce(t.name, '') AS name, NULL::VARCHAR AS name_en,
	CASE WHEN t.item = 'total' THEN 0 WHEN t.level = 2 THEN 2 ELSE 1 END AS level,
	t.amount,
	CASE WHEN t.item <> 'total' THEN t.amount::DOUBLE / nullif(whole.amount, 0)::DOUBLE END AS share,
	NULL::DOUBLE AS quantity, NULL::VARCHAR AS measured_in, coalesce(t.state, c.state) AS state,
	coalesce(t.source, 'coverage') AS source, coalesce(t.row_id, c.item) AS row_id,
	coalesce(t.origin, 'derived') AS origin, coalesce(t.line_start, c.line_start) AS line_start, coalesce(t.line_end, c.line_end) AS line_end
FROM picked AS d
JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'revenue_expenditure_summary'
LEFT JOIN settled AS t ON t.document_id = d.document_id AND t.nth = 1 AND t.listed = 1
LEFT JOIN settled AS whole ON whole.document_id = d.document_id AND whole.item = 'total' AND whole.nth = 1 AND whole.listed = 1
WHERE chosen($origin::VARCHAR, coalesce(t.origin, 'derived'))
ORDER BY d.seq, level, t.amount DESC NULLS LAST, t.line_start, t.row_id
