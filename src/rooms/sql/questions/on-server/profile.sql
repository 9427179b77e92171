-- 项目表几列文字的概况:最小、最大、不同值个数、空值个数;单位:个。
SELECT column_name, least, most, different, nulls
FROM (
	SELECT
		'name' AS column_name,
		min(name) AS least,
		max(name) AS most,
		count(DISTINCT name) AS different,
		count(*) - count(name) AS nulls
	FROM project
	UNION ALL
	SELECT 'kind', min(kind), max(kind), count(DISTINCT kind), count(*) - count(kind)
	FROM project
	UNION ALL
	SELECT 'category', min(category), max(category), count(DISTINCT category), count(*) - count(category)
	FROM project
	UNION ALL
	SELECT 'amount_state', min(amount_state), max(amount_state), count(DISTINCT amount_state), count(*) - count(amount_state)
	FROM project
) AS x
ORDER BY column_name
