-- 列出名称的支出:每个项目或任务一行,带本站归类的用途;单位:元。
CREATE VIEW itemised AS
SELECT
	document_id,
	project_id,
	name,
	amount_yuan,
	amount_printed,
	origin,
	line_start,
	line_end,
	purpose_id,
	purpose,
	purpose_en,
	purpose_origin,
	purpose_rule
FROM project_with_purpose
