-- 各县绩效指标按一级指标计数:成本在湟源是单独一类,在其余三县列在产出之下;单位:个。
SELECT
	d.county,
	count(*) FILTER (WHERE i.class1 = '产出') AS output,
	count(*) FILTER (WHERE i.class1 = '效益') AS benefit,
	count(*) FILTER (WHERE i.class1 = '满意度') AS satisfaction,
	count(*) FILTER (WHERE i.class1 = '成本') AS cost,
	count(*) AS indicators
FROM indicator AS i
JOIN disclosure AS d USING (document_id)
GROUP BY d.county
ORDER BY d.county
