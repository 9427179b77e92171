-- 每份披露文件的几个总数:印出的合计、基本支出、基本支出以外、列出的项目、没有列出的余额,没有印出的没有行;单位:元。
-- The total row of the expenditure statement, or the lines of the overview where there is no such statement.
WITH split AS (
	SELECT document_id, CASE WHEN measure = 'basic' THEN 'basic' ELSE 'beyond_basic' END AS measure, amount_yuan, origin, line_start, line_end
	FROM budget_line
	WHERE
		amount_yuan IS NOT NULL
		AND (
			(statement = 'expenditure_by_function' AND level = 0 AND measure IN ('basic', 'project'))
			OR (
				statement = 'department_overview'
				AND direction = 'expenditure'
				AND is_leaf
				AND document_id NOT IN (SELECT document_id FROM budget_line WHERE statement = 'expenditure_by_function')
			)
		)
),
amount AS (
	SELECT
		d.document_id,
		'stated_total' AS measure,
		d.stated_total_yuan AS amount_yuan,
		c.origin,
		1 AS parts,
		c.line_start,
		c.line_end
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total'
	UNION ALL
	-- One printed line stands for itself; several are added up.
	SELECT
		document_id,
		measure,
		sum(amount_yuan),
		CASE WHEN count(*) = 1 THEN min(origin) ELSE 'derived' END,
		count(*),
		CASE WHEN count(*) = 1 THEN min(line_start) END,
		CASE WHEN count(*) = 1 THEN max(line_end) END
	FROM split
	GROUP BY document_id, measure
	UNION ALL
	SELECT document_id, 'itemised', sum(amount_yuan), 'derived', count(*), NULL, NULL
	FROM project
	GROUP BY document_id
),
rest AS (
	SELECT stated.document_id, stated.amount_yuan - coalesce(basic.amount_yuan, 0) - listed.amount_yuan AS amount_yuan
	FROM amount AS stated
	JOIN amount AS listed ON listed.document_id = stated.document_id AND listed.measure = 'itemised'
	LEFT JOIN amount AS basic ON basic.document_id = stated.document_id AND basic.measure = 'basic'
	WHERE stated.measure = 'stated_total'
)
SELECT document_id, measure, amount_yuan, origin, parts, line_start, line_end
FROM amount
UNION ALL
SELECT document_id, 'rest', amount_yuan, 'derived', 0, NULL, NULL
FROM rest
WHERE amount_yuan <> 0
