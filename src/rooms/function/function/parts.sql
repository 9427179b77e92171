-- 所选披露文件的支出编到哪些科目或用途,各有几份文件,多的在前;单位:份。
WITH picked AS (
	SELECT document_id,
		CASE
			WHEN $lens::VARCHAR = 'purpose' THEN 'purpose' WHEN $origins::VARCHAR <> 'disclosed' THEN $origins::VARCHAR
			WHEN coded THEN 'disclosed' ELSE 'purpose'
		END AS reading
	FROM disclosure WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
)
SELECT a.code, a.lens, min(a.reading) AS reading, min(a.name) AS name, min(a.name_en) AS name_en, count(*)::INTEGER AS documents
FROM part_amount AS a JOIN picked AS p ON p.document_id = a.document_id AND p.reading = a.reading
WHERE a.kind IN ('all', $kind::VARCHAR) AND a.fund = $fund::VARCHAR AND a.carried = $carried::VARCHAR AND a.has_share
	AND chosen($origin::VARCHAR, a.origin)
	-- Projects are no basic expenditure.
	AND a.kind = CASE WHEN a.reading <> 'disclosed' AND $kind::VARCHAR = 'project' THEN 'all' ELSE $kind::VARCHAR END
	AND (a.level = intDiv($digits::INTEGER - 1, 2) OR (a.is_leaf AND a.level < intDiv($digits::INTEGER - 1, 2)))
GROUP BY a.code, a.lens
ORDER BY documents DESC, a.code
