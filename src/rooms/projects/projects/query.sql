-- 项目与任务:按名称、拼音、首字母、编码或绩效目标检索,按用途和种类筛选;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
asked AS (
	SELECT lower(replace($q::VARCHAR, ' ', '')) AS word
),
-- One code only where the sums leave no other; else how many candidates there are.
code AS (
	SELECT
		project_id,
		count(*) AS candidates,
		any_value(function_code) FILTER (WHERE origin = 'inferred_exact') AS proved,
		any_value(function_code) AS one_of
	FROM project_function
	GROUP BY project_id
),
target AS (
	SELECT project_id, count(*) AS n FROM indicator WHERE project_id IS NOT NULL GROUP BY project_id
),
noticed AS (
	SELECT project_id, count(*) AS n FROM finding WHERE project_id IS NOT NULL GROUP BY project_id
)
SELECT
	p.document_id,
	lower(p.project_id) AS code,
	p.seq,
	p.kind,
	p.name,
	u.purpose_id,
	u.purpose,
	u.name_en AS purpose_en,
	p.amount_yuan::DOUBLE AS amount,
	p.amount_printed AS printed,
	p.origin,
	coalesce(code.proved, CASE WHEN code.candidates = 1 THEN code.one_of END) AS function_code,
	CASE WHEN code.proved IS NOT NULL THEN 'inferred_exact' ELSE 'suggested' END AS function_origin,
	coalesce(code.candidates, 0)::INTEGER AS candidates,
	coalesce(target.n, 0)::INTEGER AS indicators,
	coalesce(noticed.n, 0)::INTEGER AS findings,
	p.line_start,
	p.line_end
FROM project AS p
JOIN picked USING (document_id)
JOIN project_purpose AS pp USING (project_id)
JOIN purpose AS u USING (purpose)
LEFT JOIN project_pinyin AS y USING (project_id)
LEFT JOIN code USING (project_id)
LEFT JOIN target USING (project_id)
LEFT JOIN noticed USING (project_id)
CROSS JOIN asked
WHERE
	chosen($purpose::VARCHAR, u.purpose_id)
	AND chosen($kind::VARCHAR, p.kind)
	AND (NOT list_contains(string_split($has::VARCHAR, '.'), 'finding') OR noticed.n > 0)
	AND (NOT list_contains(string_split($has::VARCHAR, '.'), 'proved') OR code.proved IS NOT NULL)
	AND (NOT list_contains(string_split($has::VARCHAR, '.'), 'indicator') OR target.n > 0)
	AND (
		asked.word = ''
		OR contains(lower(replace(p.name, ' ', '')), asked.word)
		OR contains(y.pinyin, asked.word)
		OR contains(y.initials, asked.word)
		OR contains(lower(coalesce(p.code, '')), asked.word)
		OR contains(coalesce(p.objective, ''), asked.word)
	)
ORDER BY
	CASE $sort::VARCHAR WHEN 'amount' THEN -p.amount_yuan WHEN 'findings' THEN -coalesce(noticed.n, 0) WHEN 'indicators' THEN -coalesce(target.n, 0) END NULLS LAST,
	CASE $sort::VARCHAR WHEN 'name' THEN y.pinyin END,
	picked.county_code,
	picked.fiscal_year,
	p.document_id,
	p.line_start,
	p.seq
