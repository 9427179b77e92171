-- 每份披露文件一行:县、部门、年度、次序与颜色,有没有科目,列出多少项目,合计印在哪里;县或年度还没有确定的不列;单位:元。
WITH listed AS (
	SELECT document_id, count(*) AS projects, sum(amount_yuan) AS itemised_yuan, min(kind) FILTER (WHERE kind <> 'earmarked') AS project_kind
	FROM project
	GROUP BY document_id
),
-- Colours go by the order of the counties in their table, among those that disclose.
coloured AS (
	SELECT county_code, row_number() OVER (ORDER BY rowid) AS place
	FROM county
	WHERE county_code IN (SELECT county_code FROM document)
)
SELECT
	d.document_id,
	d.county_code,
	c.short_name AS county,
	c.name_pinyin AS county_pinyin,
	c.name_initials AS county_initials,
	c.prefecture,
	c.province,
	p.name AS department,
	coalesce(p.kind, '其他部门') AS department_kind,
	coalesce(k.name_en, p.kind, 'Other departments') AS department_kind_en,
	coalesce(p.name_pinyin, 'qita') AS department_slug,
	coalesce(p.name_initials, 'qt') AS department_initials,
	d.fiscal_year,
	d.title,
	d.scope,
	d.template_family,
	d.amount_unit,
	d.stated_total_yuan,
	s.origin AS stated_total_origin,
	s.line_start AS stated_total_line_start,
	s.line_end AS stated_total_line_end,
	d.document_id IN (SELECT document_id FROM amount_by_function) AS coded,
	coalesce(listed.projects, 0) AS projects,
	listed.project_kind,
	listed.itemised_yuan,
	d.source_file,
	d.line_count,
	row_number() OVER (ORDER BY d.county_code, d.fiscal_year, d.document_id) AS seq,
	(coloured.place - 1) % 8 + 1 AS colour
FROM document AS d
JOIN county AS c USING (county_code)
JOIN coloured USING (county_code)
JOIN department AS p USING (department_id)
LEFT JOIN department_kind AS k USING (kind)
LEFT JOIN coverage AS s ON s.document_id = d.document_id AND s.item = 'stated_total' AND s.state = 'disclosed'
LEFT JOIN listed ON listed.document_id = d.document_id
WHERE d.fiscal_year IS NOT NULL
