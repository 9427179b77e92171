-- 项目与任务:按名称、拼音、首字母、编码或绩效目标检索,按用途和种类筛选;单位:元。
SELECT
	p.document_id,
	lower(p.project_id) AS code,
	p.kind,
	p.name,
	p.purpose_id,
	p.purpose,
	p.purpose_en,
	p.purpose_rule,
	p.amount_yuan AS amount,
	p.amount_printed AS printed,
	p.origin,
	p.function_code,
	coalesce(p.function_origin, 'suggested') AS function_origin,
	p.candidates,
	p.indicators,
	p.findings,
	p.line_start, p.line_end
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
	d.seq,
	p.line_start,
	p.seq
