-- 列出名称的支出:每个项目或任务一行,带规则建议的用途;单位:元。
CREATE VIEW itemised AS
SELECT
	p.document_id,
	p.project_id,
	p.name,
	p.amount_yuan,
	p.amount_printed,
	p.origin,
	p.line_start,
	p.line_end,
	u.purpose_id,
	u.purpose,
	u.name_en AS purpose_en,
	pp.origin AS purpose_origin,
	pp.rule AS purpose_rule
FROM project AS p
JOIN project_purpose AS pp USING (project_id)
JOIN purpose AS u USING (purpose)
