-- 每份文件金额最大的三个项目;单位:元。QUALIFY 在分组之后再筛选。
SELECT
	d.county,
	d.fiscal_year,
	p.name,
	p.amount_yuan,
	p.document_id,
	p.line_start, p.line_end
FROM project AS p
JOIN disclosure AS d USING (document_id)
WHERE p.amount_yuan IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY p.document_id ORDER BY p.amount_yuan DESC, p.seq) <= 3
ORDER BY d.county, p.amount_yuan DESC, p.project_id
