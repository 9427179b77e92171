-- 每份披露文件说了多大一笔预算:印出的合计、基本支出、基本支出以外、列出的项目各是多少,没有印出的留空;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year, scope, stated_total_yuan
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
-- The total row of the expenditure statement, or the lines of the overview where there is no such statement.
split AS (
	SELECT
		document_id,
		CASE WHEN measure = 'basic' THEN 'basic' ELSE 'beyond_basic' END AS measure,
		amount_yuan,
		origin,
		line_start,
		line_end
	FROM budget_line
	WHERE statement = 'expenditure_by_function' AND level = 0 AND measure IN ('basic', 'project') AND amount_yuan IS NOT NULL
	UNION ALL
	SELECT
		document_id,
		CASE WHEN measure = 'basic' THEN 'basic' ELSE 'beyond_basic' END AS measure,
		amount_yuan,
		origin,
		line_start,
		line_end
	FROM budget_line
	WHERE
		statement = 'department_overview'
		AND direction = 'expenditure'
		AND is_leaf
		AND amount_yuan IS NOT NULL
		AND document_id NOT IN (SELECT document_id FROM expenditure)
),
figure AS (
	SELECT
		p.document_id,
		1 AS rank,
		'stated_total' AS measure,
		p.stated_total_yuan AS amount_yuan,
		c.origin,
		1 AS parts,
		c.line_start,
		c.line_end
	FROM picked AS p
	JOIN coverage AS c ON c.document_id = p.document_id AND c.item = 'stated_total'
	UNION ALL
	-- One printed line stands for itself; several are added up.
	SELECT
		document_id,
		CASE WHEN measure = 'basic' THEN 2 ELSE 3 END AS rank,
		measure,
		sum(amount_yuan) AS amount_yuan,
		CASE WHEN count(*) = 1 THEN any_value(origin) ELSE 'derived' END AS origin,
		count(*) AS parts,
		CASE WHEN count(*) = 1 THEN min(line_start) END AS line_start,
		CASE WHEN count(*) = 1 THEN max(line_end) END AS line_end
	FROM split
	GROUP BY document_id, measure
	UNION ALL
	SELECT
		document_id,
		4 AS rank,
		'itemised' AS measure,
		sum(amount_yuan) AS amount_yuan,
		'derived' AS origin,
		count(*) AS parts,
		NULL::INTEGER AS line_start,
		NULL::INTEGER AS line_end
	FROM project
	GROUP BY document_id
)
SELECT
	f.document_id,
	f.measure,
	f.amount_yuan::DOUBLE AS amount,
	f.origin,
	f.parts::INTEGER AS parts,
	f.line_start,
	f.line_end
FROM figure AS f
JOIN picked AS p USING (document_id)
ORDER BY p.county_code, p.fiscal_year, f.document_id, f.rank
