-- 可选的被除数:有项目的用途和已公开的功能科目;单位:无。
WITH part AS (
	SELECT 'purpose' AS kind, purpose_id AS id, purpose AS name, purpose_en AS name_en
	FROM project_with_purpose
	UNION ALL
	-- One code may be printed under several names: the first in their order stands for it.
	SELECT 'code', code, min(name), min(name)
	FROM amount_by_function
	WHERE level > 0 AND kind = 'all' AND fund = 'all' AND carried = 'all' AND line_id IS NOT NULL
	GROUP BY code
)
SELECT DISTINCT kind, id, name, name_en
FROM part
ORDER BY kind DESC, id
