-- 地址里可以写哪些代码：每份清单的名称与其中的代码，供核对链接里的取值,一行一个代码;单位:无。
SELECT DISTINCT list, code
FROM (
	SELECT 'county' AS list, county_code AS code
	FROM disclosure
	UNION ALL
	SELECT 'area', left(county_code, 4)
	FROM disclosure
	UNION ALL
	SELECT 'area', left(county_code, 2)
	FROM disclosure
	UNION ALL
	SELECT 'department', department_slug
	FROM disclosure
	UNION ALL
	SELECT 'year', fiscal_year::VARCHAR
	FROM disclosure
	UNION ALL
	SELECT 'document', document_id
	FROM document
	UNION ALL
	SELECT 'project_kind', kind
	FROM project
	UNION ALL
	SELECT 'purpose', purpose_id
	FROM purpose
	UNION ALL
	SELECT 'function_code', code
	FROM function_code
	UNION ALL
	SELECT 'rule', rule
	FROM rule
	UNION ALL
	SELECT 'rule', rule
	FROM finding
	UNION ALL
	SELECT 'table', table_name
	FROM table_rows
)
WHERE code <> ''
ORDER BY list, code
