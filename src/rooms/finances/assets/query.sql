-- 部门有多少人、多少资产,采购安排多少:单位与人员数,固定资产的数量和价值,拟购置的和政府采购的金额;单位:元。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
-- A value and a number of the same things are one item: vehicle_value and vehicle_count.
named AS (
	SELECT
		document_id, measure, value, unit, origin, line_start, line_end,
		regexp_replace(measure, '_(value|count|area)$', '') AS item,
		-- Of a sentence and a table that print the same, the table: it stands below.
		row_number() OVER (PARTITION BY document_id, measure ORDER BY line_start DESC) AS nth
	FROM fact WHERE document_id IN (SELECT document_id FROM picked)
),
told AS (
	SELECT
		document_id, item, max(CASE WHEN unit = '元' THEN value END)::DECIMAL(18, 2) AS amount,
		max(CASE WHEN unit IS DISTINCT FROM '元' THEN value END) AS quantity,
		max(CASE WHEN unit <> '元' THEN unit END) AS measured_in,
		'fact' AS source, max(measure) AS row_id, min(origin) AS origin, min(line_start) AS line_start, max(line_end) AS line_end
	FROM named
	WHERE nth = 1
	GROUP BY document_id, item
	UNION ALL
	-- The printed total of procurement, or the rows that are added up where none is printed.
	SELECT
		document_id, 'procurement', coalesce(max(CASE WHEN level = 0 THEN amount_yuan END), sum(CASE WHEN is_leaf THEN amount_yuan END))::DECIMAL(18, 2),
		NULL, NULL, 'budget_line', min(line_id), CASE WHEN max(CASE WHEN level = 0 THEN 1 END) = 1 THEN 'disclosed' ELSE 'derived' END, min(line_start), max(line_end)
	FROM budget_line
	WHERE document_id IN (SELECT document_id FROM picked) AND statement = 'procurement' AND measure = 'total' AND fund IS NULL
	GROUP BY document_id
	UNION ALL
	-- Where a document has staff and no assets, it says so too.
	SELECT document_id, '', NULL, NULL, NULL, 'coverage', item, origin, line_start, line_end
	FROM coverage WHERE document_id IN (SELECT document_id FROM picked) AND item = 'assets' AND state <> 'disclosed'
),
listed AS (
	SELECT
		document_id, item, amount, quantity, measured_in, source, row_id, origin, line_start, line_end,
		list_position(
			[
				'fixed_assets', 'building', 'vehicle', 'large_equipment', 'other_fixed_assets', 'fixed_assets_to_purchase', 'procurement', 'units',
				'administrative_units', 'public_institutions', 'subordinate_units', 'fiscal_supported_staff', 'authorised_staff', 'serving_staff', 'retired_staff'
			],
			item
		) AS place
	FROM told
)
SELECT
	d.document_id, coalesce(t.item, '') AS item, '' AS name, NULL::VARCHAR AS name_en,
	CASE WHEN t.place = 1 THEN 0 WHEN t.place > 5 THEN 9 ELSE 1 END AS level, t.amount,
	CASE WHEN t.place IN (2, 3, 4, 5) THEN t.amount::DOUBLE / nullif(max(CASE WHEN t.place = 1 THEN t.amount END) OVER (PARTITION BY d.document_id), 0)::DOUBLE END AS share,
	t.quantity, t.measured_in, CASE WHEN coalesce(t.item, '') = '' THEN c.state ELSE 'printed' END AS state,
	coalesce(t.source, 'coverage') AS source, coalesce(t.row_id, c.item) AS row_id,
	coalesce(t.origin, 'derived') AS origin, coalesce(t.line_start, c.line_start) AS line_start, coalesce(t.line_end, c.line_end) AS line_end
FROM picked AS d
JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'assets'
LEFT JOIN listed AS t ON t.document_id = d.document_id AND (t.place > 0 OR t.item = '')
QUALIFY chosen($origin::VARCHAR, coalesce(t.origin, 'derived'))
ORDER BY d.seq, coalesce(t.place, 0), t.line_start, row_id
