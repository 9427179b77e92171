-- 每份披露文件的数据质量:各项核对按结果、各类发现按严重程度、辨认不出的数字各有多少,没有的为零;单位:条。
WITH unreadable_cell AS (
	SELECT document_id FROM budget_line WHERE amount_state = 'unreadable'
	UNION ALL
	SELECT document_id FROM project WHERE amount_state = 'unreadable'
	UNION ALL
	SELECT document_id FROM indicator WHERE value_state = 'unreadable'
),
noted AS (
	SELECT d.seq, n.document_id, n.part, n.kind, n.severity
	FROM (
		SELECT document_id, 'check' AS part, outcome AS kind, '' AS severity
		FROM reconciliation
		UNION ALL
		SELECT document_id, 'finding', kind, severity
		FROM finding
		UNION ALL
		SELECT document_id, 'cell', 'unreadable', ''
		FROM unreadable_cell
	) AS n
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
line AS (
	-- Every outcome, and the kinds of finding that occur.
	SELECT part, kind FROM noted
	UNION
	SELECT 'check', outcome FROM (VALUES ('holds'), ('fails'), ('cannot_be_formed')) AS known (outcome)
	UNION
	SELECT 'cell', 'unreadable' FROM (VALUES (1)) AS one (nth)
)
SELECT
	d.document_id,
	line.part,
	line.kind,
	count(n.kind)::INTEGER AS amount,
	count(CASE n.severity WHEN 'high' THEN 1 END)::INTEGER AS high,
	count(CASE n.severity WHEN 'medium' THEN 1 END)::INTEGER AS medium,
	count(CASE n.severity WHEN 'low' THEN 1 END)::INTEGER AS low
FROM (SELECT DISTINCT seq, document_id FROM noted) AS d
CROSS JOIN line
LEFT JOIN noted AS n ON n.document_id = d.document_id AND n.part = line.part AND n.kind = line.kind
GROUP BY d.seq, d.document_id, line.part, line.kind
ORDER BY
	list_position(['check', 'finding', 'cell'], line.part),
	list_position(['holds', 'fails', 'cannot_be_formed', 'repair', 'reconciliation', 'conflict', 'quality', 'comparability'], line.kind),
	d.seq
