-- 每份披露文件有多少行、从中取出多少条数据、修复与发现各多少;单位:行、条。
WITH picked AS (
	SELECT document_id, seq, title, source_file, line_count FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
counted AS (
	SELECT
		document_id,
		(count(*) FILTER (WHERE source NOT IN ('finding', 'coverage', 'reconciliation', 'denominator')))::INTEGER AS taken,
		(count(*) FILTER (WHERE source = 'finding' AND detail = 'repair'))::INTEGER AS repairs,
		(count(*) FILTER (WHERE source = 'finding'))::INTEGER AS findings
	FROM evidence
	WHERE document_id IN (SELECT document_id FROM picked)
	GROUP BY document_id
)
SELECT
	p.document_id, p.title, p.source_file, p.line_count,
	coalesce(c.taken, 0) AS taken, coalesce(c.repairs, 0) AS repairs, coalesce(c.findings, 0) AS findings
FROM picked AS p
LEFT JOIN counted AS c USING (document_id)
ORDER BY p.seq
