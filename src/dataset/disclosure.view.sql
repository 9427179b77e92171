-- 每份披露文件一行,带县、部门与固定的颜色序号;金额单位:元。
CREATE VIEW disclosure AS
SELECT
	d.document_id,
	d.county_code,
	c.short_name AS county,
	c.name_pinyin AS county_pinyin,
	c.name_initials AS county_initials,
	c.province,
	p.name AS department,
	p.kind AS department_kind,
	coalesce(k.name_en, p.kind) AS department_kind_en,
	p.name_pinyin AS department_slug,
	d.fiscal_year,
	d.title,
	d.scope,
	d.amount_unit,
	d.stated_total_yuan,
	d.source_file,
	d.line_count,
	((SELECT count(*) FROM county AS earlier WHERE earlier.rowid < c.rowid) % 8 + 1)::INTEGER AS colour
FROM document AS d
JOIN county AS c USING (county_code)
JOIN department AS p USING (department_id)
LEFT JOIN department_kind AS k USING (kind)
