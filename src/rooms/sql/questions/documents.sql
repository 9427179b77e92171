-- 四份披露文件各是什么:县、年度、口径、原文单位、原文合计与项目数;单位:元。
-- 口径不同的文件不能直接比较总额:projects 只含项目,department_budget 是完整部门预算。
SELECT
	d.county,
	d.fiscal_year,
	d.scope,
	d.amount_unit,
	d.stated_total_yuan,
	count(p.project_id) AS projects,
	d.document_id
FROM disclosure AS d
LEFT JOIN project AS p USING (document_id)
GROUP BY ALL
ORDER BY d.county, d.fiscal_year, d.document_id
