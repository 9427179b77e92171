-- 各披露文件的支出编到哪里:公开功能科目的按科目(类 3 位、款 5 位、项 7 位),未公开的按规则建议的用途;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
		AND ($at::VARCHAR = '' OR document_id = split_part($at::VARCHAR, '.', 1))
),
-- Which level of the classification is shown: the chosen one, and always one below the code that was opened.
depth AS (
	SELECT
		split_part($at::VARCHAR, '.', 2) AS inside,
		least(3, greatest(($digits::INTEGER - 1) // 2, (length(split_part($at::VARCHAR, '.', 2)) + 1) // 2)) AS level
),
by_function AS (
	SELECT
		e.document_id,
		'function' AS lens,
		e.code,
		e.name,
		e.name AS name_en,
		e.amount_yuan,
		total.amount_yuan AS base_yuan,
		e.origin,
		1 AS parts,
		e.line_start,
		e.line_end,
		e.amount_printed AS printed,
		e.level < 3 AND NOT e.is_leaf AS opens
	FROM expenditure AS e
	JOIN expenditure AS total ON total.document_id = e.document_id AND total.level = 0
	CROSS JOIN depth
	WHERE
		starts_with(e.code, depth.inside)
		AND (e.level = depth.level OR (e.is_leaf AND e.level BETWEEN 1 AND depth.level))
),
-- Projects and tasks of the disclosures that print no function codes.
uncoded AS (
	SELECT
		p.document_id,
		p.project_id,
		p.name,
		p.amount_yuan,
		p.amount_printed,
		p.origin,
		p.line_start,
		p.line_end,
		u.purpose_id,
		u.purpose,
		u.name_en AS purpose_en,
		pp.origin AS purpose_origin
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	JOIN purpose AS u USING (purpose)
	WHERE p.document_id NOT IN (SELECT document_id FROM expenditure)
),
base AS (
	SELECT document_id, sum(amount_yuan) AS base_yuan FROM uncoded GROUP BY document_id
),
by_purpose AS (
	SELECT
		u.document_id,
		'purpose' AS lens,
		u.purpose_id AS code,
		any_value(u.purpose) AS name,
		any_value(u.purpose_en) AS name_en,
		sum(u.amount_yuan) AS amount_yuan,
		any_value(base.base_yuan) AS base_yuan,
		any_value(u.purpose_origin) AS origin,
		count(*) AS parts,
		NULL::INTEGER AS line_start,
		NULL::INTEGER AS line_end,
		NULL::VARCHAR AS printed,
		TRUE AS opens
	FROM uncoded AS u
	JOIN base USING (document_id)
	CROSS JOIN depth
	WHERE depth.inside = ''
	GROUP BY u.document_id, u.purpose_id
),
by_project AS (
	SELECT
		u.document_id,
		'project' AS lens,
		u.project_id AS code,
		u.name,
		u.name AS name_en,
		u.amount_yuan,
		base.base_yuan,
		u.origin,
		1 AS parts,
		u.line_start,
		u.line_end,
		u.amount_printed AS printed,
		FALSE AS opens
	FROM uncoded AS u
	JOIN base USING (document_id)
	CROSS JOIN depth
	WHERE depth.inside <> '' AND u.purpose_id = depth.inside
),
-- Where a document prints what its bars add up to.
stated AS (
	SELECT document_id, line_start, line_end, origin, amount_yuan FROM expenditure WHERE level = 0
	UNION ALL
	SELECT d.document_id, c.line_start, c.line_end, c.origin, d.stated_total_yuan
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE d.document_id NOT IN (SELECT document_id FROM expenditure)
)
SELECT
	bar.document_id,
	bar.lens,
	bar.code,
	bar.name,
	bar.name_en,
	bar.amount_yuan::DOUBLE AS amount,
	bar.base_yuan::DOUBLE AS base,
	coalesce(stated.origin, 'derived') AS base_origin,
	stated.line_start AS base_line_start,
	stated.line_end AS base_line_end,
	(bar.amount_yuan / bar.base_yuan)::DOUBLE AS share,
	bar.origin,
	bar.parts::INTEGER AS parts,
	bar.line_start,
	bar.line_end,
	bar.printed,
	bar.opens,
	coalesce(
		(SELECT any_value(e.name) FROM expenditure AS e WHERE e.document_id = bar.document_id AND e.code = depth.inside),
		(SELECT u.purpose FROM purpose AS u WHERE u.purpose_id = depth.inside)
	) AS opened
FROM (FROM by_function UNION ALL FROM by_purpose UNION ALL FROM by_project) AS bar
JOIN picked USING (document_id)
LEFT JOIN stated ON stated.document_id = bar.document_id AND stated.amount_yuan = bar.base_yuan
CROSS JOIN depth
ORDER BY picked.county_code, picked.fiscal_year, bar.document_id, bar.amount_yuan DESC, bar.code
