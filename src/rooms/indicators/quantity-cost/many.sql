-- 每份披露文件能拿算式与预算数相比的项目几个,其中算得超过预算数的几个,每份一行;单位:个。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
compared AS (
	SELECT
		document_id,
		count(DISTINCT CASE WHEN kind <> 'arithmetic' THEN project_id END)::INTEGER AS compared,
		count(DISTINCT CASE WHEN kind <> 'arithmetic' AND outcome = 'exceeds' THEN project_id END)::INTEGER AS exceeding
	FROM calculation
	WHERE document_id IN (SELECT document_id FROM picked)
	GROUP BY document_id
)
SELECT
	c.document_id,
	c.compared,
	c.exceeding,
	(c.compared - c.exceeding)::DOUBLE / nullif(c.compared, 0)::DOUBLE AS within_share
FROM compared AS c
JOIN picked AS d ON d.document_id = c.document_id
ORDER BY d.seq
