-- 每份文件的合计由什么组成:基本支出、列出的项目(任务)、没有列出的部分;没有印出合计的只有列出的项目;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year, stated_total_yuan
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
listed AS (
	SELECT document_id, sum(amount_yuan) AS amount_yuan, count(*) AS parts
	FROM itemised
	GROUP BY document_id
),
part AS (
	SELECT document_id, 'basic' AS part, amount_yuan, origin, 1 AS parts, line_start, line_end FROM basic_expenditure
	UNION ALL
	SELECT document_id, 'itemised', amount_yuan, 'derived', parts, NULL, NULL FROM listed
	UNION ALL
	SELECT picked.document_id, 'rest', picked.stated_total_yuan - coalesce(basic.amount_yuan, 0) - listed.amount_yuan, 'derived', 0, NULL, NULL
	FROM picked
	JOIN listed USING (document_id)
	LEFT JOIN basic_expenditure AS basic USING (document_id)
	WHERE picked.stated_total_yuan - coalesce(basic.amount_yuan, 0) - listed.amount_yuan <> 0
)
SELECT
	part.document_id,
	part.part,
	part.amount_yuan::DOUBLE AS amount,
	picked.stated_total_yuan::DOUBLE AS stated,
	coverage.line_start AS stated_line_start,
	coverage.line_end AS stated_line_end,
	part.origin,
	part.parts::INTEGER AS parts,
	part.line_start,
	part.line_end
FROM part
JOIN picked USING (document_id)
LEFT JOIN coverage ON coverage.document_id = part.document_id AND coverage.item = 'stated_total' AND coverage.state = 'disclosed'
ORDER BY picked.county_code, picked.fiscal_year, part.document_id, list_position(['basic', 'itemised', 'rest'], part.part)
