-- 所选披露文件各有多少支出编到一个科目或用途,每份文件一行,没有的为空;单位:元。
WITH picked AS (
	SELECT document_id, seq,
		CASE
			WHEN $lens::VARCHAR = 'purpose' THEN 'purpose' WHEN $origins::VARCHAR <> 'disclosed' THEN $origins::VARCHAR
			WHEN coded THEN 'disclosed' ELSE 'purpose'
		END AS reading
	FROM disclosure WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
own AS (
	SELECT a.document_id, a.lens, a.code, a.name, a.name_en, a.amount_yuan, a.base_yuan, a.origin, a.parts, a.line_start, a.line_end
	FROM part_amount AS a JOIN picked AS p ON p.document_id = a.document_id AND p.reading = a.reading
	WHERE a.code = $focus::VARCHAR AND a.kind IN ('all', $kind::VARCHAR) AND a.fund = $fund::VARCHAR AND a.carried = $carried::VARCHAR
		AND a.has_share AND chosen($origin::VARCHAR, a.origin)
		-- Projects are no basic expenditure.
		AND a.kind = CASE WHEN a.reading <> 'disclosed' AND $kind::VARCHAR = 'project' THEN 'all' ELSE $kind::VARCHAR END
		AND (a.level = intDiv($digits::INTEGER - 1, 2) OR (a.is_leaf AND a.level < intDiv($digits::INTEGER - 1, 2)))
)
SELECT
	p.document_id, p.reading, coalesce(own.lens, 'none') AS lens, coalesce(own.code, 'nothing') AS code,
	coalesce(own.name, '') AS name, coalesce(own.name_en, '') AS name_en,
	own.amount_yuan AS amount, own.amount_yuan::DOUBLE / own.base_yuan::DOUBLE AS share,
	coalesce(own.origin, 'derived') AS origin, coalesce(own.parts, 0) AS parts, own.line_start, own.line_end
FROM picked AS p LEFT JOIN own ON own.document_id = p.document_id
ORDER BY p.seq
