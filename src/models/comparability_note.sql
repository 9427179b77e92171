-- 每份披露文件影响可比性的事项:金额的八种,绩效指标的七种;年度、口径、单位只在所选文件之间不同时才要说;单位:元或条。
WITH decided AS (
	-- Amounts whose reading the document's own sums decided.
	SELECT document_id, line_start
	FROM budget_line
	WHERE statement = 'expenditure_by_function' AND measure = 'total' AND amount_yuan IS NOT NULL AND is_leaf AND origin = 'inferred_exact'
	UNION ALL
	SELECT p.document_id, p.line_start
	FROM project AS p
	JOIN disclosure AS d USING (document_id)
	WHERE p.origin = 'inferred_exact' AND NOT d.coded
),
note AS (
	SELECT 1 AS place, 'years' AS kind, document_id, NULL AS line_start, fiscal_year::VARCHAR AS said, NULL::DOUBLE AS part, NULL::DOUBLE AS whole
	FROM disclosure
	UNION ALL
	SELECT 2, 'scopes', document_id, NULL, scope, NULL, NULL
	FROM disclosure
	UNION ALL
	SELECT 3, 'uncoded', document_id, NULL, NULL, NULL, NULL
	FROM disclosure
	WHERE NOT coded
	UNION ALL
	SELECT 4, 'partly_itemised', d.document_id, c.line_start, NULL, d.itemised_yuan::DOUBLE, d.stated_total_yuan::DOUBLE
	FROM disclosure AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total'
	WHERE d.itemised_yuan < d.stated_total_yuan AND NOT d.coded
	UNION ALL
	SELECT 5, 'no_total', document_id, NULL, NULL, itemised_yuan::DOUBLE, NULL
	FROM disclosure
	WHERE stated_total_yuan IS NULL AND projects > 0
	UNION ALL
	-- Where a document says how a cost is shared, what it budgets is only the county's share of it.
	SELECT 6, 'shared_cost', document_id, min(line_start), NULL, sum(amount_yuan)::DOUBLE, count(DISTINCT project_id)::DOUBLE
	FROM cost_share
	WHERE government = 'county' AND share < 1
	GROUP BY document_id
	UNION ALL
	SELECT 7, 'units', document_id, NULL, amount_unit, NULL, NULL
	FROM disclosure
	UNION ALL
	SELECT 8, 'repaired', document_id, min(line_start), NULL, count(*)::DOUBLE, NULL
	FROM decided
	GROUP BY document_id
	UNION ALL
	SELECT 9, 'departmental', document_id, min(line_start), NULL, count(*)::DOUBLE, NULL
	FROM indicator
	WHERE project_id IS NULL
	GROUP BY document_id
	UNION ALL
	SELECT 10, 'no_operators', document_id, NULL, NULL, NULL, NULL
	FROM indicator
	GROUP BY document_id
	HAVING count(operator) = 0
	UNION ALL
	SELECT CASE item WHEN 'indicator_weights' THEN 11 ELSE 12 END, CASE item WHEN 'indicator_weights' THEN 'no_weights' ELSE 'no_basis' END, document_id, NULL, NULL, NULL, NULL
	FROM coverage
	WHERE item IN ('indicator_weights', 'indicator_basis') AND state = 'not_disclosed'
	UNION ALL
	SELECT 13, 'classes_read', document_id, min(line_start), NULL, count(*)::DOUBLE, (count(*) FILTER (WHERE class1_origin = 'suggested'))::DOUBLE
	FROM indicator_quality
	WHERE class1_origin <> 'disclosed'
	GROUP BY document_id
	UNION ALL
	SELECT 14, 'damaged', document_id, min(line_start), NULL, count(*)::DOUBLE, NULL
	FROM indicator_quality
	WHERE damage_rule IS NOT NULL
	GROUP BY document_id
	UNION ALL
	SELECT 15, 'worded', document_id, min(line_start) FILTER (WHERE kind_id = 'words'), NULL, (count(*) FILTER (WHERE kind_id = 'words'))::DOUBLE, count(*)::DOUBLE
	FROM indicator_quality
	WHERE kind_id <> 'blank'
	GROUP BY document_id
	HAVING count(*) FILTER (WHERE kind_id = 'words') > 0
)
SELECT
	document_id,
	place,
	kind,
	CASE WHEN kind = 'years' THEN 'all' WHEN place <= 8 THEN 'money' ELSE 'targets' END AS about,
	(kind IN ('years', 'scopes', 'units'))::BOOLEAN AS needs_difference,
	line_start,
	said,
	part,
	whole
FROM note
