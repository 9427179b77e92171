-- 比上年增减多少:文件写明的,或同一部门、阶段、口径两年文件相减的;只有一年的留一行说明;单位:元。
WITH part AS (
	SELECT place, part, amount, change, counted
	FROM (
		VALUES
			(1, 'total', 'expenditure_total', 'total_change_on_previous_year', 'stated_total'),
			(2, 'basic', 'basic_expenditure', 'basic_change_on_previous_year', 'basic'),
			(3, 'project', 'project_expenditure', 'project_change_on_previous_year', 'beyond_basic'),
			(4, 'itemised', '', '', 'itemised'),
			(5, 'three_public', 'three_public_total', 'three_public_change_on_previous_year', '')
	) AS part (place, part, amount, change, counted)
),
told AS (
	SELECT
		c.document_id, p.place, p.part, 'stated' AS basis, a.value::DECIMAL(18, 2) AS amount, (a.value - c.value)::DECIMAL(18, 2) AS previous,
		c.value::DECIMAL(18, 2) AS change, '' AS previous_document, c.measure AS row_id, c.origin, c.line_start, c.line_end,
		a.line_start AS amount_line_start, a.line_end AS amount_line_end
	FROM part AS p
	JOIN fact AS c ON c.measure = p.change
	LEFT JOIN fact AS a ON a.document_id = c.document_id AND a.measure = p.amount
	UNION ALL
	-- Only documents of one department, stage and scope are subtracted.
	SELECT
		n.document_id, p.place, p.part, 'two_years', a.amount_yuan AS amount, b.amount_yuan AS previous,
		a.amount_yuan - b.amount_yuan AS change, o.document_id AS previous_document, p.counted, 'derived', NULL, NULL, a.line_start, a.line_end
	FROM document AS n
	JOIN document AS o ON o.department_id = n.department_id AND o.fiscal_year = n.fiscal_year - 1 AND o.stage = n.stage AND o.scope = n.scope
	JOIN disclosure_amount AS a ON a.document_id = n.document_id
	JOIN disclosure_amount AS b ON b.document_id = o.document_id AND b.measure = a.measure
	JOIN part AS p ON p.counted = a.measure
)
SELECT
	d.document_id,
	coalesce(t.part, '') AS part,
	t.previous,
	t.amount,
	t.change,
	t.change::DOUBLE / nullif(t.previous, 0)::DOUBLE AS rate,
	coalesce(t.basis, 'one_year') AS basis,
	coalesce(t.previous_document, '') AS previous_document,
	coalesce(t.row_id, 'stated_total') AS row_id,
	coalesce(t.origin, 'derived') AS origin,
	t.line_start, t.line_end,
	t.amount_line_start,
	t.amount_line_end
FROM disclosure AS d
LEFT JOIN told AS t USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR) AND chosen($origin::VARCHAR, coalesce(t.origin, 'derived'))
ORDER BY d.seq, t.place, basis, previous_document
