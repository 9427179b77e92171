-- 县级行政区划用过的其他名称和代码:改名、撤并之前的都算,一名一行;单位:无。
WITH was AS (
	SELECT code AS county_code, unnest(string_split(predecessor, '+')) AS code
	FROM division
	WHERE predecessor <> ''
),
past AS (
	-- Another name of the same code.
	SELECT code AS county_code, code, name, name_pinyin, name_initials
	FROM division
	WHERE valid_to IS NOT NULL
	UNION ALL
	-- A code whose place it took.
	SELECT w.county_code, d.code, d.name, d.name_pinyin, d.name_initials
	FROM was AS w
	JOIN division AS d USING (code)
)
SELECT DISTINCT county_code, code, name, name_pinyin, name_initials
FROM past
ORDER BY county_code, code, name
