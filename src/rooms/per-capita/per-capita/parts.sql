-- 可选的被除数:有项目的用途和已公开的功能科目;单位:无。
SELECT kind, id, min(name) AS name, min(name_en) AS name_en
FROM (
	SELECT 'purpose' AS kind, code AS id, name, name_en FROM part_amount WHERE reading = 'purpose'
	UNION ALL
	-- One code may be printed under several names: the first in their order stands for it.
	SELECT 'code', code, name, name FROM part_amount
	WHERE reading = 'disclosed' AND kind = 'all' AND fund = 'all' AND carried = 'all' AND line_start IS NOT NULL
) AS offered
GROUP BY kind, id
ORDER BY kind DESC, id
