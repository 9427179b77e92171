-- 湟源每个项目的指标权重之和:预算执行率另占 10 分,所以应为 90;单位:分。
SELECT p.seq, p.name, sum(i.weight) AS weights, count(*) AS indicators, p.document_id, p.line_start, p.line_end
FROM indicator AS i
JOIN project AS p USING (project_id)
JOIN disclosure AS d ON d.document_id = p.document_id
WHERE d.county = '湟源'
GROUP BY ALL
ORDER BY p.seq, p.document_id
