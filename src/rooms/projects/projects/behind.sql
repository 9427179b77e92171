-- 列出的项目与任务在原文的哪几行;单位:元。
WITH asked AS (
	SELECT lower(
		-- Full-width letters, digits and blanks, as an input method for Chinese gives them.
		replace(
			translate(
				$q::VARCHAR,
				'０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ　',
				'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz '
			),
			' ',
			''
		)
	) AS word
)
SELECT
	p.document_id,
	p.kind,
	u.purpose_id AS code,
	p.name,
	p.amount_yuan::DOUBLE AS amount,
	(sum(p.amount_yuan) OVER (PARTITION BY p.document_id))::DOUBLE AS total,
	p.amount_printed AS printed,
	p.origin,
	pp.rule,
	p.line_start,
	p.line_end
FROM project AS p
JOIN disclosure AS d USING (document_id)
JOIN project_purpose AS pp USING (project_id)
JOIN purpose AS u USING (purpose)
LEFT JOIN project_pinyin AS y USING (project_id)
CROSS JOIN asked
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND chosen($purpose::VARCHAR, u.purpose_id)
	AND chosen($kind::VARCHAR, p.kind)
	AND (
		asked.word = ''
		OR contains(lower(replace(p.name, ' ', '')), asked.word)
		OR contains(y.pinyin, asked.word)
		OR contains(y.initials, asked.word)
		OR contains(lower(coalesce(p.code, '')), asked.word)
		OR contains(coalesce(p.objective, ''), asked.word)
	)
	-- The order of the list, and what its projects must have, change nothing of where they stand.
	AND $sort::VARCHAR || $has::VARCHAR IS NOT NULL
	AND ($of::VARCHAR = '' OR p.document_id = split_part($of::VARCHAR, '.', 1))
ORDER BY d.county_code, d.fiscal_year, p.document_id, p.line_start, p.seq
