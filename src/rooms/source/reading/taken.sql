-- 一份文件的每一行取出了哪些数据:各表凡注明原文行的记录,按原文行排列;金额单位:元。
SELECT
	source,
	row_id AS id,
	nth,
	CASE source WHEN 'budget_line' THEN coalesce(code || ' ', '') || label WHEN 'coverage' THEN code ELSE label END AS name,
	detail,
	value,
	-- What a target, a check or an item comes to is said in its value.
	CASE WHEN source NOT IN ('indicator', 'reconciliation', 'coverage') THEN amount_yuan::DOUBLE END AS amount,
	CASE WHEN source = 'indicator' THEN sought WHEN source NOT IN ('reconciliation', 'denominator') THEN printed END AS printed,
	sought,
	origin,
	CASE WHEN source = 'budget_line' AND NOT starts_with(detail, 'basic_expenditure_by_economic') THEN code END AS code,
	project_id,
	line_start,
	line_end
FROM evidence
WHERE document_id = $document::VARCHAR AND source <> 'finding'
ORDER BY seq
