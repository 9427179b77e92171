-- 列表里的项目与任务依次属于哪份文件,文件之内不分先后;单位:无。
SELECT p.document_id
FROM project_with_purpose AS p
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND chosen($purpose::VARCHAR, p.purpose_id)
	AND chosen($kind::VARCHAR, p.kind)
	AND (p.findings > 0 OR NOT list_contains(string_split($has::VARCHAR, '.'), 'finding'))
	AND (p.indicators > 0 OR NOT list_contains(string_split($has::VARCHAR, '.'), 'indicator'))
	AND (p.function_origin = 'inferred_exact' OR NOT list_contains(string_split($has::VARCHAR, '.'), 'proved'))
	AND chosen($origin::VARCHAR, p.origin)
	AND ($q::VARCHAR = '' OR finds(p.search_text, p.name || ' ' || p.purpose, $q::VARCHAR))
ORDER BY
	CASE $sort::VARCHAR WHEN 'amount' THEN -p.amount_yuan WHEN 'findings' THEN -p.findings WHEN 'indicators' THEN -p.indicators END NULLS LAST,
	CASE $sort::VARCHAR WHEN 'name' THEN p.pinyin END,
	d.seq
