-- 列出名称的项目与任务,每个一行:用途、功能科目、是否上年结转、指标与发现各几条,以及检索用的文字;单位:元。
WITH code AS (
	SELECT
		project_id,
		count(*) AS candidates,
		min(function_code) FILTER (WHERE origin = 'inferred_exact') AS proved,
		min(function_code) AS least
	FROM project_function
	GROUP BY project_id
),
target AS (
	SELECT project_id, count(*) AS n
	FROM indicator
	WHERE project_id IS NOT NULL
	GROUP BY project_id
),
noticed AS (
	SELECT project_id, count(*) AS n
	FROM finding
	WHERE project_id IS NOT NULL
	GROUP BY project_id
)
SELECT
	p.project_id,
	p.document_id,
	p.line_start,
	p.line_end,
	p.origin,
	p.seq,
	lower(split_part(p.project_id, '.', 2)) AS project_key,
	p.kind,
	p.code,
	p.name,
	p.amount_yuan,
	p.amount_printed,
	u.purpose_id,
	u.purpose,
	u.name_en AS purpose_en,
	pp.origin AS purpose_origin,
	pp.rule AS purpose_rule,
	-- One code only where the sums leave no other, or where there is but one candidate.
	coalesce(code.proved, CASE WHEN code.candidates = 1 THEN code.least END) AS function_code,
	CASE WHEN code.proved IS NOT NULL THEN 'inferred_exact' WHEN code.candidates = 1 THEN 'suggested' END AS function_origin,
	coalesce(code.candidates, 0) AS candidates,
	-- Where no column says so, a name may: what is left of an earlier year.
	CASE WHEN regexp_matches(p.name, '结余|结转') THEN 'carried_over' ELSE 'current_year' END AS carried,
	coalesce(target.n, 0) AS indicators,
	coalesce(noticed.n, 0) AS findings,
	y.pinyin,
	lower(
		replace(p.name, ' ', '') || coalesce(' ' || y.pinyin, '') || coalesce(' ' || y.initials, '')
		|| coalesce(' ' || p.code, '') || coalesce(' ' || p.objective, '')
	) AS search_text
FROM project AS p
JOIN project_purpose AS pp USING (project_id)
JOIN purpose AS u USING (purpose)
LEFT JOIN code USING (project_id)
LEFT JOIN target USING (project_id)
LEFT JOIN noticed USING (project_id)
LEFT JOIN project_pinyin AS y USING (project_id)
ORDER BY p.document_id, p.line_start, p.project_id
