-- 每份披露文件安排给村(社区)组织运转的各项县级预算相加,每村(社区)合多少,每份一行;单位:元。
SELECT v.document_id, v.place, sum(v.county_yuan)::DOUBLE / max(v.places) AS all_each
FROM village_cost AS v
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND $place::VARCHAR IN ('both', v.place)
GROUP BY d.seq, v.document_id, v.place
-- All items of whoever has one of a chosen origin.
HAVING max(CASE WHEN chosen($origin::VARCHAR, v.origin) THEN 1 ELSE 0 END) = 1
ORDER BY d.seq, v.place DESC
