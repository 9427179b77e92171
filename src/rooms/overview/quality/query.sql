-- 每份披露文件的数据质量:各类发现按严重程度、各项核对按结果各有多少;单位:条。
WITH counted AS (
	SELECT document_id, 1 AS seq, 'finding' AS part, kind, severity, count(*) AS amount FROM finding GROUP BY document_id, kind, severity
	UNION ALL
	SELECT document_id, 2 AS seq, 'check' AS part, outcome AS kind, '' AS severity, count(*) AS amount
	FROM reconciliation
	GROUP BY document_id, outcome
)
SELECT
	n.document_id,
	n.part,
	n.kind,
	n.severity,
	n.amount::INTEGER AS amount
FROM counted AS n
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
ORDER BY d.county_code, d.fiscal_year, n.document_id, n.seq, n.kind, n.severity
