-- 各披露文件的支出编到哪里:原文科目(类 3 位、款 5 位、项 7 位)、由项目推出或建议的科目,或规则建议的用途;没有的说明原因;单位:元。
WITH depth AS (
	SELECT
		split_part($at::VARCHAR, '.', 2) AS inside,
		-- Which level of the classification is shown: the chosen one, and always one below the code that was opened.
		least(3, greatest(($digits::INTEGER - 1) // 2, (length(split_part($at::VARCHAR, '.', 2)) + 1) // 2)) AS level,
		$fund::VARCHAR = 'all' AND $carried::VARCHAR = 'all' AND $kind::VARCHAR <> 'basic' AS whole
),
-- How each disclosure is read: what was opened says so, then the choice, then what the document has.
picked AS (
	SELECT
		d.document_id,
		d.county_code,
		d.fiscal_year,
		d.coded,
		CASE
			WHEN regexp_full_match(depth.inside, '[a-z-]+') AND depth.inside <> 'rest' THEN 'purpose'
			WHEN depth.inside = '' AND $lens::VARCHAR = 'purpose' THEN 'purpose'
			WHEN $origins::VARCHAR <> 'disclosed' THEN $origins::VARCHAR
			WHEN d.coded OR depth.inside <> '' THEN 'disclosed'
			ELSE 'purpose'
		END AS reading
	FROM (
		SELECT
			document_id,
			county_code,
			department_slug,
			fiscal_year,
			document_id IN (SELECT document_id FROM coded_amount) AS coded
		FROM disclosure
	) AS d
	CROSS JOIN depth
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
		AND ($at::VARCHAR = '' OR d.document_id = split_part($at::VARCHAR, '.', 1))
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
		total.origin AS base_origin,
		total.line_start AS base_line_start,
		total.line_end AS base_line_end,
		e.origin,
		1 AS parts,
		e.line_start,
		e.line_end,
		e.amount_printed AS printed,
		e.level < 3 AND NOT e.is_leaf AS opens
	FROM coded_amount AS e
	JOIN picked ON picked.document_id = e.document_id AND picked.reading = 'disclosed'
	JOIN coded_amount AS total
		ON total.document_id = e.document_id
		AND total.kind = e.kind
		AND total.fund = e.fund
		AND total.carried = e.carried
		AND total.level = 0
	CROSS JOIN depth
	WHERE
		e.kind = $kind::VARCHAR
		AND e.fund = $fund::VARCHAR
		AND e.carried = $carried::VARCHAR
		AND starts_with(e.code, depth.inside)
		AND (e.level = depth.level OR (e.is_leaf AND e.level BETWEEN 1 AND depth.level))
),
-- Projects and tasks, under the purpose or the code that they are read by.
part AS (
	SELECT
		i.document_id,
		i.project_id,
		i.name,
		i.amount_yuan,
		i.amount_printed,
		i.origin,
		i.line_start,
		i.line_end,
		CASE WHEN picked.reading = 'purpose' THEN i.purpose_id ELSE coalesce(c.code, 'rest') END AS code,
		i.purpose,
		i.purpose_en,
		CASE
			WHEN picked.reading = 'purpose' THEN i.purpose_origin
			WHEN c.code IS NULL THEN 'derived'
			ELSE c.origin
		END AS sorted_origin
	FROM itemised AS i
	JOIN picked ON picked.document_id = i.document_id AND picked.reading <> 'disclosed'
	LEFT JOIN candidate AS c ON c.project_id = i.project_id AND c.origin = picked.reading
	CROSS JOIN depth
	WHERE depth.whole
),
-- A reading that sorts none of a document's projects says nothing about it.
base AS (
	SELECT document_id, sum(amount_yuan) AS base_yuan
	FROM part
	GROUP BY document_id
	HAVING bool_or(code <> 'rest')
),
-- Where a document prints what its projects add up to.
stated AS (
	SELECT document_id, line_start, line_end, origin, amount_yuan
	FROM coded_amount
	WHERE level = 0 AND kind = 'project' AND fund = 'all' AND carried = 'all'
	UNION ALL
	SELECT d.document_id, c.line_start, c.line_end, c.origin, d.stated_total_yuan
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE d.document_id NOT IN (SELECT document_id FROM coded_amount)
),
sorted AS (
	SELECT
		part.document_id,
		CASE WHEN part.code = 'rest' THEN 'rest' WHEN picked.reading = 'purpose' THEN 'purpose' ELSE 'function' END AS lens,
		CASE
			WHEN picked.reading = 'purpose' OR part.code = 'rest' THEN part.code
			ELSE left(part.code, 2 * depth.level + 1)
		END AS code,
		any_value(part.purpose) AS purpose,
		any_value(part.purpose_en) AS purpose_en,
		sum(part.amount_yuan) AS amount_yuan,
		any_value(part.sorted_origin) AS origin,
		count(*) AS parts
	FROM part
	JOIN picked USING (document_id)
	CROSS JOIN depth
	WHERE
		depth.inside = ''
		OR (regexp_full_match(depth.inside, '\d{3}|\d{5}') AND picked.reading <> 'purpose' AND starts_with(part.code, depth.inside))
	GROUP BY ALL
),
bar AS (
	SELECT
		document_id, lens, code, name, name_en, amount_yuan, base_yuan, base_origin, base_line_start, base_line_end,
		origin, parts, line_start, line_end, printed, opens
	FROM by_function
	UNION ALL
	SELECT
		s.document_id,
		s.lens,
		s.code,
		CASE s.lens WHEN 'purpose' THEN s.purpose ELSE coalesce(f.name, '') END,
		CASE s.lens WHEN 'purpose' THEN s.purpose_en ELSE coalesce(f.name, '') END,
		s.amount_yuan,
		base.base_yuan,
		coalesce(stated.origin, 'derived'),
		stated.line_start,
		stated.line_end,
		s.origin,
		s.parts,
		NULL,
		NULL,
		NULL,
		TRUE
	FROM sorted AS s
	JOIN base USING (document_id)
	LEFT JOIN stated ON stated.document_id = s.document_id AND stated.amount_yuan = base.base_yuan
	LEFT JOIN (SELECT code, arg_max(name, code_year) AS name FROM function_code GROUP BY code) AS f ON f.code = s.code
	UNION ALL
	SELECT
		part.document_id,
		'project',
		part.project_id,
		part.name,
		part.name,
		part.amount_yuan,
		base.base_yuan,
		coalesce(stated.origin, 'derived'),
		stated.line_start,
		stated.line_end,
		part.origin,
		1,
		part.line_start,
		part.line_end,
		part.amount_printed,
		FALSE
	FROM part
	JOIN base USING (document_id)
	JOIN depth ON part.code = depth.inside
	LEFT JOIN stated ON stated.document_id = part.document_id AND stated.amount_yuan = base.base_yuan
)
SELECT
	picked.document_id,
	picked.reading,
	coalesce(bar.lens, 'none') AS lens,
	coalesce(
		bar.code,
		-- Why there is nothing to show, where there is nothing.
		CASE
			WHEN depth.whole AND $origins::VARCHAR <> 'disclosed' AND picked.reading = $origins::VARCHAR THEN $origins::VARCHAR
			WHEN NOT picked.coded OR picked.reading <> 'disclosed' THEN
				CASE
					WHEN $fund::VARCHAR <> 'all' THEN 'no_fund'
					WHEN $carried::VARCHAR <> 'all' THEN 'no_carried'
					WHEN $kind::VARCHAR = 'basic' THEN 'no_basic'
					ELSE 'nothing'
				END
			WHEN $carried::VARCHAR <> 'all' AND ($fund::VARCHAR <> 'all' OR $kind::VARCHAR <> 'all') THEN 'no_crossing'
			ELSE 'nothing'
		END
	) AS code,
	coalesce(bar.name, '') AS name,
	coalesce(bar.name_en, '') AS name_en,
	bar.amount_yuan::DOUBLE AS amount,
	bar.base_yuan::DOUBLE AS base,
	bar.base_origin,
	bar.base_line_start,
	bar.base_line_end,
	(bar.amount_yuan / bar.base_yuan)::DOUBLE AS share,
	(bar.amount_yuan / n.value)::DOUBLE AS quotient,
	coalesce(bar.origin, 'derived') AS origin,
	coalesce(bar.parts, 0)::INTEGER AS parts,
	bar.line_start,
	bar.line_end,
	bar.printed,
	coalesce(bar.opens, FALSE) AS opens,
	coalesce(
		(SELECT any_value(e.name) FROM coded_amount AS e WHERE e.document_id = picked.document_id AND e.code = depth.inside AND depth.inside <> ''),
		(SELECT arg_max(f.name, f.code_year) FROM function_code AS f WHERE f.code = depth.inside),
		(SELECT u.purpose FROM purpose AS u WHERE u.purpose_id = depth.inside)
	) AS opened,
	basic.amount_yuan::DOUBLE AS basic,
	basic.line_start AS basic_line_start,
	basic.line_end AS basic_line_end,
	n.value AS divisor,
	n.unit AS divisor_unit,
	n.year AS divisor_year,
	n.origin AS divisor_origin,
	n.confidence AS divisor_confidence,
	n.source_name AS divisor_source,
	n.source_document AS divisor_document,
	n.source_line AS divisor_line
FROM picked
CROSS JOIN depth
LEFT JOIN bar USING (document_id)
LEFT JOIN basic_expenditure AS basic USING (document_id)
LEFT JOIN document_denominator AS n ON n.document_id = picked.document_id AND n.key = $by::VARCHAR
ORDER BY picked.county_code, picked.fiscal_year, picked.document_id, bar.lens = 'rest', bar.amount_yuan DESC, bar.code
