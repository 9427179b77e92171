-- 每份披露文件的数据质量:各类发现按严重程度、各项核对按结果各有多少;单位:条。
WITH noted AS (
	SELECT document_id, 'finding' AS part, kind, severity
	FROM finding
	UNION ALL
	SELECT document_id, 'check', outcome, ''
	FROM reconciliation
)
SELECT
	n.document_id,
	n.part,
	n.kind,
	n.severity,
	count(*)::INTEGER AS amount
FROM noted AS n
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
GROUP BY d.seq, n.document_id, n.part, n.kind, n.severity
ORDER BY d.seq, n.part DESC, n.kind, n.severity
