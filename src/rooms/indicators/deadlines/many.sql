-- 每份披露文件以日期为目标的指标几条,其中定在月底的几条,每份一行;单位:条。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
tallied AS (
	SELECT
		document_id,
		count(deadline_form)::INTEGER AS n,
		(count(*) FILTER (WHERE deadline_form = 'month_end'))::INTEGER AS ends
	FROM indicator_quality
	WHERE document_id IN (SELECT document_id FROM picked) AND ($damaged::VARCHAR = 'in' OR damage_rule IS NULL)
	GROUP BY document_id
)
SELECT t.document_id, t.n, t.ends, CASE WHEN t.n > 0 THEN t.ends::DOUBLE / t.n::DOUBLE END AS ends_share
FROM tallied AS t
JOIN picked AS p ON p.document_id = t.document_id
ORDER BY p.seq
