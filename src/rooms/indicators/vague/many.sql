-- 每份披露文件填了指标值的指标几条,其中用文字的几条,每份一行;单位:条。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
tallied AS (
	SELECT
		document_id,
		sum(CASE WHEN kind_id = 'words' THEN targets ELSE 0 END)::INTEGER AS worded,
		sum(targets)::INTEGER AS n
	FROM indicator_count
	WHERE document_id IN (SELECT document_id FROM picked) AND kind_id <> 'blank' AND ($damaged::VARCHAR = 'in' OR NOT is_damaged)
	GROUP BY document_id
)
SELECT t.document_id, t.worded, t.n, t.worded::DOUBLE / t.n::DOUBLE AS worded_share
FROM tallied AS t
JOIN picked AS p ON p.document_id = t.document_id
ORDER BY p.seq
