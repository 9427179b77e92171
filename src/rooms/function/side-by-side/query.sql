-- 各披露文件并排:同一用途或科目一行,各级小计由 ROLLUP 算出,不跨文件相加;原文、唯一解、建议各成一栏;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
-- What may be added up: leaves of the printed codes, and projects under the purpose or the code that they are read by.
part AS (
	SELECT document_id, 'disclosed' AS reading, origin, left(code, 3) AS a, left(code, 5) AS b, code AS c, amount_yuan
	FROM coded_amount
	WHERE $lens::VARCHAR = 'code' AND is_leaf AND kind = 'all' AND fund = 'all' AND carried = 'all'
	UNION ALL
	SELECT i.document_id, c.origin, c.origin, left(c.code, 3), left(c.code, 5), c.code, i.amount_yuan
	FROM itemised AS i
	JOIN candidate AS c USING (project_id)
	WHERE $lens::VARCHAR = 'code'
	UNION ALL
	SELECT document_id, 'purpose', purpose_origin, purpose_id, NULL, NULL, amount_yuan
	FROM itemised
	WHERE $lens::VARCHAR = 'purpose'
),
rolled AS (
	SELECT
		part.document_id,
		part.reading,
		coalesce(part.c, part.b, part.a, '') AS code,
		4 - grouping(part.a) - grouping(part.b) - grouping(part.c) - 1 AS level,
		sum(part.amount_yuan) AS amount_yuan,
		min(part.origin) AS origin,
		count(*) AS parts
	FROM part
	JOIN picked USING (document_id)
	GROUP BY part.document_id, part.reading, ROLLUP (part.a, part.b, part.c)
	HAVING level <= CASE WHEN $lens::VARCHAR = 'purpose' THEN 1 ELSE ($digits::INTEGER - 1) // 2 END
),
-- A subtotal that the document prints, where it prints the same.
printed AS (
	SELECT document_id, 'disclosed' AS reading, code, amount_yuan, origin, line_start, line_end
	FROM coded_amount
	WHERE kind = 'all' AND fund = 'all' AND carried = 'all'
	UNION ALL
	SELECT d.document_id, 'purpose', '', d.stated_total_yuan, c.origin, c.line_start, c.line_end
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE d.document_id NOT IN (SELECT document_id FROM coded_amount)
	UNION ALL
	SELECT document_id, 'purpose', '', amount_yuan, origin, line_start, line_end
	FROM coded_amount
	WHERE level = 0 AND kind = 'project' AND fund = 'all' AND carried = 'all'
),
named AS (
	SELECT code, arg_max(name, code_year) AS name, arg_max(name, code_year) AS name_en, 0 AS place
	FROM function_code
	GROUP BY code
	UNION ALL
	SELECT purpose_id, purpose, name_en, rowid::INTEGER
	FROM purpose
),
cell AS (
	SELECT
		r.document_id,
		r.reading,
		CASE r.level WHEN 0 THEN 'total' ELSE 'part' END AS kind,
		r.code,
		coalesce(named.name, '') AS name,
		coalesce(named.name_en, '') AS name_en,
		coalesce(named.place, 0) AS place,
		r.level,
		r.amount_yuan,
		total.amount_yuan AS base_yuan,
		CASE
			WHEN printed.origin IS NOT NULL THEN printed.origin
			WHEN r.level = 0 OR r.reading = 'disclosed' THEN 'derived'
			ELSE r.origin
		END AS origin,
		r.parts,
		printed.line_start,
		printed.line_end
	FROM rolled AS r
	JOIN rolled AS total ON total.document_id = r.document_id AND total.reading = r.reading AND total.level = 0
	LEFT JOIN printed
		ON printed.document_id = r.document_id
		AND printed.reading = r.reading
		AND printed.code = r.code
		AND printed.amount_yuan = r.amount_yuan
	LEFT JOIN named ON named.code = r.code
	UNION ALL
	-- Basic expenditure stands apart: no document itemises it.
	SELECT document_id, 'purpose', 'apart', 'basic', '', '', 0, 0, amount_yuan, NULL, origin, 1, line_start, line_end
	FROM basic_expenditure
	WHERE $lens::VARCHAR = 'purpose'
)
SELECT
	cell.document_id,
	cell.reading,
	cell.kind,
	cell.code,
	cell.name,
	cell.name_en,
	cell.level::INTEGER AS level,
	cell.amount_yuan::DOUBLE AS amount,
	(cell.amount_yuan / cell.base_yuan)::DOUBLE AS share,
	cell.origin,
	cell.parts::INTEGER AS parts,
	cell.line_start,
	cell.line_end
FROM cell
JOIN picked USING (document_id)
ORDER BY
	cell.kind <> 'part',
	cell.kind <> 'total',
	cell.place,
	cell.code,
	picked.county_code,
	picked.fiscal_year,
	cell.document_id,
	cell.reading
