-- 所选披露文件之间影响可比性的事项:金额的看年度、口径、单位、未公开科目、明细不全、无合计、分担、修复,绩效指标的看年度、模板、受损文字、文字作值;金额单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year, scope, amount_unit, stated_total_yuan
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
		-- What was opened narrows the choice where it is of one disclosure.
		AND (
			document_id = split_part($at::VARCHAR, '.', 1)
			OR split_part($at::VARCHAR, '.', 1) NOT IN (SELECT document_id FROM disclosure)
		)
),
itemised AS (
	SELECT document_id, sum(amount_yuan) AS amount_yuan, count(*) AS projects FROM project GROUP BY document_id
),
note AS (
	SELECT 1 AS rank, 'years' AS kind, document_id, NULL::INTEGER AS line_start, fiscal_year::VARCHAR AS said, NULL::DOUBLE AS part, NULL::DOUBLE AS whole
	FROM picked
	WHERE (SELECT count(DISTINCT fiscal_year) FROM picked) > 1
	UNION ALL
	SELECT 2, 'scopes', document_id, NULL, scope, NULL, NULL
	FROM picked
	WHERE (SELECT count(DISTINCT scope) FROM picked) > 1
	UNION ALL
	SELECT 3, 'uncoded', document_id, NULL, NULL, NULL, NULL
	FROM picked
	WHERE document_id NOT IN (SELECT document_id FROM expenditure)
	UNION ALL
	SELECT 4, 'partly_itemised', document_id, coverage.line_start, NULL, itemised.amount_yuan::DOUBLE, picked.stated_total_yuan::DOUBLE
	FROM picked
	JOIN itemised USING (document_id)
	JOIN coverage USING (document_id)
	WHERE coverage.item = 'stated_total' AND itemised.amount_yuan < picked.stated_total_yuan AND document_id NOT IN (SELECT document_id FROM expenditure)
	UNION ALL
	SELECT 5, 'no_total', document_id, NULL, NULL, itemised.amount_yuan::DOUBLE, NULL
	FROM picked
	JOIN itemised USING (document_id)
	WHERE picked.stated_total_yuan IS NULL
	UNION ALL
	-- Where a document says how a cost is shared, what it budgets is only the county's share of it.
	SELECT 6, 'shared_cost', document_id, min(line_start), NULL, sum(amount_yuan)::DOUBLE, count(DISTINCT project_id)::DOUBLE
	FROM picked
	JOIN cost_share USING (document_id)
	WHERE government = 'county' AND share < 1
	GROUP BY document_id
	UNION ALL
	SELECT 7, 'units', document_id, NULL, amount_unit, NULL, NULL
	FROM picked
	WHERE (SELECT count(DISTINCT amount_unit) FROM picked) > 1
	UNION ALL
	-- Amounts whose reading the document's own sums decided.
	SELECT 8, 'repaired', document_id, min(line_start), NULL, count(*)::DOUBLE, NULL
	FROM picked
	JOIN (
		SELECT document_id, line_start FROM expenditure WHERE is_leaf AND origin = 'inferred_exact'
		UNION ALL
		SELECT document_id, line_start
		FROM project
		WHERE origin = 'inferred_exact' AND document_id NOT IN (SELECT document_id FROM expenditure)
	) AS decided USING (document_id)
	GROUP BY document_id
	UNION ALL
	SELECT 9, 'departmental', document_id, min(line_start), NULL, count(*)::DOUBLE, NULL
	FROM picked
	JOIN indicator USING (document_id)
	WHERE project_id IS NULL
	GROUP BY document_id
	UNION ALL
	SELECT 10, 'no_operators', document_id, NULL, NULL, NULL, NULL
	FROM picked
	JOIN indicator USING (document_id)
	GROUP BY document_id
	HAVING count(operator) = 0
	UNION ALL
	SELECT 11, 'no_weights', document_id, NULL, NULL, NULL, NULL
	FROM picked
	JOIN coverage USING (document_id)
	WHERE coverage.item = 'indicator_weights' AND coverage.state = 'not_disclosed'
	UNION ALL
	SELECT 12, 'no_basis', document_id, NULL, NULL, NULL, NULL
	FROM picked
	JOIN coverage USING (document_id)
	WHERE coverage.item = 'indicator_basis' AND coverage.state = 'not_disclosed'
	UNION ALL
	SELECT 13, 'classes_read', document_id, min(line_start), NULL, count(*)::DOUBLE, count(*) FILTER (WHERE class1_origin = 'suggested')::DOUBLE
	FROM picked
	JOIN indicator_quality USING (document_id)
	WHERE class1_origin <> 'disclosed'
	GROUP BY document_id
	UNION ALL
	SELECT 14, 'damaged', document_id, min(line_start), NULL, count(*)::DOUBLE, NULL
	FROM picked
	JOIN indicator_quality USING (document_id)
	WHERE damage_rule IS NOT NULL
	GROUP BY document_id
	UNION ALL
	SELECT 15, 'worded', document_id, min(line_start) FILTER (WHERE kind_id = 'words'), NULL, count(*) FILTER (WHERE kind_id = 'words')::DOUBLE, count(*)::DOUBLE
	FROM picked
	JOIN indicator_quality USING (document_id)
	WHERE kind_id <> 'blank'
	GROUP BY document_id
	HAVING count(*) FILTER (WHERE kind_id = 'words') > 0
)
SELECT
	note.kind,
	note.document_id,
	note.line_start,
	note.said,
	note.part,
	note.whole
FROM note
JOIN picked USING (document_id)
WHERE note.kind = 'years' OR ($about::VARCHAR = 'money') = (note.rank <= 8)
ORDER BY note.rank, picked.county_code, picked.fiscal_year, note.document_id
