-- 每份披露文件可以除以人口等分母的金额:所列项目合计、每个用途、每个公开的功能科目、基本支出、公布的合计,各一行;单位:元。
CREATE VIEW dividend AS
SELECT
	part,
	document_id,
	sum(amount_yuan)::DECIMAL(18, 2) AS amount_yuan,
	count(*)::INTEGER AS parts,
	min(line_start) AS line_start,
	max(line_end) AS line_end,
	-- One printed amount stands for itself; the origin of several is that of all, or that they were added up.
	CASE WHEN min(origin) = max(origin) THEN min(origin) ELSE 'derived' END AS origin
FROM (
	SELECT 'projects' AS part, document_id, amount_yuan, line_start, line_end, origin FROM project_with_purpose
	UNION ALL
	SELECT purpose_id, document_id, amount_yuan, line_start, line_end, origin FROM project_with_purpose
	UNION ALL
	SELECT code, document_id, amount_yuan, line_start, line_end, origin FROM amount_by_function
	WHERE kind = 'all' AND fund = 'all' AND carried = 'all' AND line_id IS NOT NULL
	UNION ALL
	SELECT 'basic', document_id, amount_yuan, line_start, line_end, origin FROM disclosure_amount WHERE measure = 'basic'
	UNION ALL
	SELECT 'total', document_id, stated_total_yuan, stated_total_line_start, stated_total_line_end, stated_total_origin FROM disclosure
	WHERE NOT coded AND stated_total_line_start IS NOT NULL
) AS divided
GROUP BY part, document_id
