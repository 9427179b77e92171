-- 预算、调整预算、决算并列,印出决算或调整数的每一项一行,附执行率;只有预算的文件只有合计一行;单位:元。
-- A figure that its own document does not print comes from the budget of the same department and year, where one row fits.
WITH printed AS (
	SELECT
		b.document_id,
		o.stage,
		o.department_id,
		o.fiscal_year,
		b.statement,
		b.direction,
		coalesce(b.function_code, b.economic_code, CASE WHEN b.level = 0 THEN 'total' END, b.item_name) AS item,
		b.item_name AS name,
		b.level,
		b.line_start,
		b.line_end,
		b.origin,
		CASE
			WHEN b.measure = 'budgeted' THEN 'budget'
			WHEN b.measure = 'adjusted' THEN 'adjusted'
			ELSE o.stage
		END AS figure,
		b.fund,
		b.amount_yuan
	FROM budget_line AS b
	JOIN document AS o USING (document_id)
	WHERE b.measure IN ('total', 'budgeted', 'adjusted') AND b.amount_yuan IS NOT NULL
),
-- One amount a printed line and figure: that of all funds, where columns tell funds apart.
cell AS (
	SELECT
		document_id,
		stage,
		department_id,
		fiscal_year,
		statement,
		direction,
		item,
		name,
		level,
		line_start,
		line_end,
		figure,
		min(origin) AS origin,
		CASE WHEN count(*) = 1 THEN min(amount_yuan) ELSE max(CASE WHEN fund IS NULL THEN amount_yuan END) END AS amount_yuan
	FROM printed
	GROUP BY document_id, stage, department_id, fiscal_year, statement, direction, item, name, level, line_start, line_end, figure
),
line AS (
	SELECT
		document_id,
		stage,
		department_id,
		fiscal_year,
		statement,
		direction,
		item,
		name,
		level,
		line_start,
		line_end,
		min(origin) AS origin,
		max(CASE WHEN figure = 'budget' THEN amount_yuan END) AS budget_yuan,
		max(CASE WHEN figure = 'adjusted' THEN amount_yuan END) AS adjusted_yuan,
		max(CASE WHEN figure = 'final' THEN amount_yuan END) AS final_yuan
	FROM cell
	WHERE amount_yuan IS NOT NULL
	GROUP BY document_id, stage, department_id, fiscal_year, statement, direction, item, name, level, line_start, line_end
),
-- Items that a budget prints once in a statement: only these can be joined to a final account without guessing.
single AS (
	SELECT
		department_id,
		fiscal_year,
		stage,
		statement,
		direction,
		item,
		min(document_id) AS document_id,
		min(coalesce(budget_yuan, adjusted_yuan)) AS amount_yuan,
		min(line_start) AS line_start,
		min(line_end) AS line_end
	FROM line
	WHERE stage IN ('budget', 'adjusted')
	GROUP BY department_id, fiscal_year, stage, statement, direction, item
	HAVING count(*) = 1
),
compared AS (
	SELECT
		l.document_id,
		l.statement,
		l.direction,
		l.item,
		l.name,
		l.level,
		l.line_start,
		l.line_end,
		l.origin,
		coalesce(l.budget_yuan, b.amount_yuan) AS budget_yuan,
		CASE WHEN l.budget_yuan IS NULL AND b.amount_yuan IS NOT NULL THEN b.document_id ELSE l.document_id END AS budget_document,
		CASE WHEN l.budget_yuan IS NULL AND b.amount_yuan IS NOT NULL THEN b.line_start ELSE l.line_start END AS budget_line_start,
		CASE WHEN l.budget_yuan IS NULL AND b.amount_yuan IS NOT NULL THEN b.line_end ELSE l.line_end END AS budget_line_end,
		coalesce(l.adjusted_yuan, a.amount_yuan) AS adjusted_yuan,
		CASE WHEN l.adjusted_yuan IS NULL AND a.amount_yuan IS NOT NULL THEN a.document_id ELSE l.document_id END AS adjusted_document,
		CASE WHEN l.adjusted_yuan IS NULL AND a.amount_yuan IS NOT NULL THEN a.line_start ELSE l.line_start END AS adjusted_line_start,
		CASE WHEN l.adjusted_yuan IS NULL AND a.amount_yuan IS NOT NULL THEN a.line_end ELSE l.line_end END AS adjusted_line_end,
		l.final_yuan
	FROM line AS l
	LEFT JOIN single AS b
		ON b.department_id = l.department_id AND b.fiscal_year = l.fiscal_year AND b.stage = 'budget'
		AND b.statement = l.statement AND b.direction = l.direction AND b.item = l.item
	LEFT JOIN single AS a
		ON a.department_id = l.department_id AND a.fiscal_year = l.fiscal_year AND a.stage = 'adjusted'
		AND a.statement = l.statement AND a.direction = l.direction AND a.item = l.item AND l.stage = 'final'
	WHERE l.stage IN ('final', 'adjusted') OR l.adjusted_yuan IS NOT NULL
	UNION ALL
	SELECT
		document_id,
		'projects',
		'expenditure',
		project_id,
		name,
		NULL,
		line_start,
		line_end,
		origin,
		initial_yuan,
		document_id,
		line_start,
		line_end,
		coalesce(adjusted_yuan, amount_yuan),
		document_id,
		line_start,
		line_end,
		executed_yuan
	FROM project
	WHERE initial_yuan IS NOT NULL OR adjusted_yuan IS NOT NULL OR executed_yuan IS NOT NULL
),
whole AS (
	SELECT document_id, statement, direction, item, name, level, line_start, line_end, origin, budget_yuan, budget_document, budget_line_start, budget_line_end, adjusted_yuan, adjusted_document, adjusted_line_start, adjusted_line_end, final_yuan
	FROM compared
	UNION ALL
	-- A disclosure without such figures: what it budgets in all, where it prints that.
	SELECT
		d.document_id,
		'stated_total',
		'expenditure',
		'total',
		'合计',
		0,
		coalesce(s.line_start, 1),
		coalesce(s.line_end, d.line_count),
		coalesce(s.origin, 'disclosed'),
		s.amount_yuan,
		d.document_id,
		coalesce(s.line_start, 1),
		coalesce(s.line_end, d.line_count),
		NULL,
		d.document_id,
		coalesce(s.line_start, 1),
		coalesce(s.line_end, d.line_count),
		NULL
	FROM disclosure AS d
	LEFT JOIN disclosure_amount AS s ON s.document_id = d.document_id AND s.measure = 'stated_total'
	WHERE
		d.document_id NOT IN (SELECT document_id FROM compared)
		AND d.document_id NOT IN (SELECT budget_document FROM compared)
)
SELECT
	document_id,
	row_number() OVER (PARTITION BY document_id ORDER BY line_start, direction, statement, item, name) AS seq,
	statement,
	direction,
	item,
	name,
	level,
	line_start,
	line_end,
	origin,
	budget_yuan,
	budget_document,
	budget_line_start,
	budget_line_end,
	adjusted_yuan,
	adjusted_document,
	adjusted_line_start,
	adjusted_line_end,
	final_yuan,
	CASE WHEN final_yuan IS NULL THEN NULL WHEN adjusted_yuan > 0 THEN 'adjusted' WHEN budget_yuan > 0 THEN 'budget' END AS base,
	CASE
		WHEN adjusted_yuan > 0 THEN final_yuan::DOUBLE / adjusted_yuan::DOUBLE
		WHEN budget_yuan > 0 THEN final_yuan::DOUBLE / budget_yuan::DOUBLE
	END AS rate
FROM whole
