-- 各披露文件的支出编到哪里:原文科目(类 3 位、款 5 位、项 7 位)、由合计推定或本站归类的项目科目,或本站归类的用途;没有的说明原因;单位:元。
-- How each disclosure is read: what was opened says so, then the choice, then what the document has.
WITH picked AS (
	SELECT document_id, seq, coded,
		CASE
			WHEN regexp_full_match(split_part($at::VARCHAR, '.', 2), '[a-z-]+') AND NOT ends_with($at::VARCHAR, '.rest') THEN 'purpose'
			WHEN split_part($at::VARCHAR, '.', 2) = '' AND $lens::VARCHAR = 'purpose' THEN 'purpose'
			WHEN $origins::VARCHAR <> 'disclosed' THEN $origins::VARCHAR
			WHEN coded OR split_part($at::VARCHAR, '.', 2) <> '' THEN 'disclosed'
			ELSE 'purpose'
		END AS reading
	FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR) AND split_part($at::VARCHAR, '.', 1) IN ('', document_id)
),
-- The large table stands first: what was chosen is small, and says which of its rows are read.
drawn AS (
	SELECT a.document_id, a.lens, a.code, a.name, a.name_en, a.amount_yuan, a.base_yuan, a.base_origin, a.base_line_start, a.base_line_end,
		a.origin, a.parts, a.line_start, a.line_end, a.opens FROM amount_by_code AS a
	WHERE (a.document_id, a.reading) IN (SELECT document_id, reading FROM picked) AND a.fund = $fund::VARCHAR AND a.carried = $carried::VARCHAR
		AND chosen($origin::VARCHAR, a.origin)
		-- Projects are no basic expenditure.
		AND a.kind = CASE WHEN a.reading <> 'disclosed' AND $kind::VARCHAR = 'project' THEN 'all' ELSE $kind::VARCHAR END
		AND CASE
			WHEN a.lens = 'project' THEN a.parent = split_part($at::VARCHAR, '.', 2)
			WHEN a.lens = 'total' OR NOT (split_part($at::VARCHAR, '.', 2) = '' OR (a.lens = 'function' AND starts_with(a.code, split_part($at::VARCHAR, '.', 2))
				AND (a.reading = 'disclosed' OR length(split_part($at::VARCHAR, '.', 2)) < 7))) THEN FALSE
			-- The chosen level of the classification, and always one below the code that was opened; above it, what goes no deeper.
			ELSE CASE sign(a.level - least(3, greatest(intDiv($digits::INTEGER - 1, 2), intDiv(len(split_part($at::VARCHAR, '.', 2)) + 1, 2))))
				WHEN 0 THEN TRUE WHEN -1 THEN a.is_leaf ELSE FALSE END
		END
),
opened AS (
	SELECT a.document_id, a.name, a.name_en FROM amount_by_code AS a
	WHERE split_part($at::VARCHAR, '.', 2) <> '' AND a.code = split_part($at::VARCHAR, '.', 2) AND (a.document_id, a.reading) IN (SELECT document_id, reading FROM picked)
		AND a.kind = 'all' AND a.fund = 'all' AND a.carried = 'all' AND a.lens <> 'rest'
)
SELECT
	p.document_id, p.reading, coalesce(a.lens, 'none') AS lens,
	-- Why there is nothing to show, where there is nothing.
	coalesce(a.code, CASE
		WHEN $origin::VARCHAR <> '' THEN 'no_origin'
		WHEN p.reading = $origins::VARCHAR AND p.reading <> 'disclosed' AND ($fund::VARCHAR = 'all' AND $carried::VARCHAR = 'all' AND $kind::VARCHAR <> 'basic') THEN p.reading
		WHEN p.coded AND p.reading = 'disclosed' AND $carried::VARCHAR <> 'all' AND NOT ($fund::VARCHAR = 'all' AND $kind::VARCHAR = 'all') THEN 'no_crossing'
		WHEN ($fund::VARCHAR = 'all' AND $carried::VARCHAR = 'all' AND $kind::VARCHAR <> 'basic') OR (p.coded AND p.reading = 'disclosed') THEN 'nothing'
		ELSE CASE WHEN $fund::VARCHAR <> 'all' THEN 'no_fund' WHEN $carried::VARCHAR = 'all' THEN 'no_basic' ELSE 'no_carried' END
	END) AS code,
	coalesce(a.name, '') AS name, coalesce(a.name_en, '') AS name_en, a.amount_yuan AS amount,
	a.base_yuan AS base, CASE WHEN a.code IS NOT NULL THEN a.base_origin END AS base_origin, a.base_line_start, a.base_line_end,
	a.amount_yuan::DOUBLE / a.base_yuan::DOUBLE AS share, a.amount_yuan::DOUBLE / n.value AS quotient,
	coalesce(a.origin, 'derived') AS origin, coalesce(a.parts, 0) AS parts, a.line_start, a.line_end,
	coalesce(a.opens, FALSE) AS opens, opened.name AS opened, opened.name_en AS opened_en,
	basic.amount_yuan AS basic, basic.line_start AS basic_line_start, basic.line_end AS basic_line_end,
	n.value AS divisor, n.unit AS divisor_unit, n.year AS divisor_year, n.origin AS divisor_origin, n.confidence AS divisor_confidence,
	n.source_name AS divisor_source, n.source_document AS divisor_document, n.source_line AS divisor_line
FROM picked AS p LEFT JOIN opened USING (document_id)
LEFT JOIN (SELECT document_id, amount_yuan, line_start, line_end FROM disclosure_amount
	WHERE measure = 'basic' AND document_id IN (SELECT document_id FROM picked)) AS basic USING (document_id)
LEFT JOIN (SELECT document_id, value, unit, year, origin, confidence, source_name, source_document, source_line FROM document_denominator
	WHERE key = $by::VARCHAR AND document_id IN (SELECT document_id FROM picked)) AS n USING (document_id) LEFT JOIN drawn AS a USING (document_id)
ORDER BY p.seq, a.lens = 'rest', a.amount_yuan DESC, a.code, a.line_start
