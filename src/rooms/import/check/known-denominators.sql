-- 表里的分母各属于哪个县,本站已有的同一年同一种是多少、出自哪里;单位:见分母表。
WITH own AS (
	SELECT split_part(item, ' ', 1) AS county_code, split_part(item, ' ', 2) AS measure, split_part(item, ' ', 3)::INTEGER AS year
	FROM (SELECT unnest(string_split($rows::VARCHAR, ';')) AS item) AS listed
	WHERE item <> ''
),
named AS (
	SELECT code, max(name) AS name
	FROM division
	GROUP BY code
)
SELECT own.county_code, own.measure, own.year, coalesce(named.name, own.county_code) AS county, min(n.value) AS known, coalesce(min(n.source), '') AS source
FROM own
LEFT JOIN named ON named.code = own.county_code
LEFT JOIN denominator AS n
	ON n.county_code = own.county_code AND n.measure = own.measure AND n.year = own.year
	AND n.department_id IS NULL AND n.source <> $source::VARCHAR
GROUP BY own.county_code, own.measure, own.year, named.name
