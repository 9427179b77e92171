-- 用途清单与可用的功能科目编码,供读者自己归类,一行一个;单位:无。
SELECT list, code, name, name_en
FROM (
	SELECT 'purpose' AS list, purpose_id AS code, purpose AS name, name_en
	FROM purpose
	UNION ALL
	SELECT 'code' AS list, code, min(name) AS name, min(name_en) AS name_en
	FROM function_code
	WHERE level = 3
	GROUP BY code
) AS x
ORDER BY list, code
