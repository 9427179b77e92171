-- 项目可能的功能科目:由合计推定的或本站归类的,同一来历只有一个候选的才列出;单位:无。
CREATE VIEW candidate AS
SELECT
	project_id,
	origin,
	function_code AS code,
	rule,
	confidence
FROM project_function_candidate
