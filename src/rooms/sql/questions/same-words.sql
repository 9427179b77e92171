-- 两个及以上项目用了完全相同的指标名:名称、出现次数、项目数、所在的县;单位:个。
SELECT
	i.name,
	count(*) AS times,
	count(DISTINCT i.project_id) AS projects,
	words_of(array_agg(d.county)) AS counties
FROM indicator AS i
JOIN disclosure AS d USING (document_id)
WHERE i.name IS NOT NULL
GROUP BY i.name
HAVING count(DISTINCT i.project_id) > 1
ORDER BY times DESC, i.name
