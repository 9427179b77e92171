-- 机关运行经费和“三公”经费各安排多少,没有列出的文件留一行说明;单位:元。
WITH told AS (
	SELECT
		document_id, 'fact' AS source, measure AS row_id, measure AS item, '' AS name, value::DECIMAL(18, 2) AS amount, 'printed' AS state,
		origin, line_start, line_end, 2 AS place
	FROM fact
	WHERE (measure = 'operating_funds' OR measure LIKE 'three_public_%') AND measure NOT LIKE '%_change_%'
	UNION ALL
	SELECT
		document_id, 'budget_line', line_id,
		CASE
			WHEN level = 0 THEN 'three_public_total'
			WHEN item_name LIKE '%出国%' THEN 'three_public_abroad'
			WHEN item_name LIKE '%接待%' THEN 'three_public_reception'
			WHEN item_name LIKE '%车%购置%运%' THEN 'three_public_vehicles'
			WHEN item_name LIKE '%车%购置%' THEN 'three_public_vehicle_purchase'
			WHEN item_name LIKE '%车%运%' THEN 'three_public_vehicle_operation'
			ELSE item_name
		END,
		item_name, amount_yuan, amount_state, origin, line_start, line_end, 1
	FROM budget_line
	WHERE statement = 'three_public' AND measure = 'total' AND fund IS NULL
),
-- The table where it prints an amount, else the sentence that does.
settled AS (
	SELECT
		document_id, source, row_id, item, name, amount, state, origin, line_start, line_end,
		row_number() OVER (PARTITION BY document_id, item ORDER BY amount IS NULL, place, line_start, row_id) AS nth
	FROM told
)
SELECT
	d.document_id,
	coalesce(t.item, '') AS item, coalesce(t.name, '') AS name, NULL::VARCHAR AS name_en,
	CASE WHEN t.item IN ('three_public_vehicle_purchase', 'three_public_vehicle_operation') THEN 2 ELSE 1 END AS level,
	t.amount,
	NULL::DOUBLE AS share, NULL::DOUBLE AS quantity, NULL::VARCHAR AS measured_in,
	coalesce(t.state, c.state) AS state,
	coalesce(t.source, 'coverage') AS source,
	coalesce(t.row_id, c.item) AS row_id,
	coalesce(t.origin, 'derived') AS origin, coalesce(t.line_start, c.line_start) AS line_start, coalesce(t.line_end, c.line_end) AS line_end
FROM disclosure AS d
JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'three_public'
LEFT JOIN settled AS t ON t.document_id = d.document_id AND t.nth = 1
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR) AND chosen($origin::VARCHAR, coalesce(t.origin, 'derived'))
ORDER BY
	d.seq,
	list_position(
		[
			'operating_funds', 'three_public_total', 'three_public_abroad', 'three_public_vehicles', 'three_public_vehicle_purchase',
			'three_public_vehicle_operation', 'three_public_reception'
		],
		t.item
	),
	t.line_start, row_id
