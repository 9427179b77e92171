-- 项目可能的功能科目:由合计推定的或本站归类的,同一来历只有一个候选的才列出;单位:无。
SELECT
	project_id,
	min(document_id) AS document_id,
	origin,
	min(function_code) AS function_code,
	min(rule) AS rule,
	min(confidence) AS confidence
FROM project_function
GROUP BY project_id, origin
HAVING count(*) = 1
ORDER BY project_id, origin
