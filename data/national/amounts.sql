-- 合成披露的预算表金额:末级科目各按自己的倍数抽取,上级由末级相加,按已公布文件不符的比例改错几个上级;单位:元。
CREATE OR REPLACE TEMP TABLE amounts AS
WITH leaf AS (
	SELECT
		c.document_id,
		l.line_id,
		l.statement,
		l.measure,
		l.fund,
		l.direction,
		l.function_code AS code,
		l.amount_yuan AS sample_yuan,
		-- One draw for a code of a document, so that all its columns and statements agree.
		money(l.amount_yuan::DOUBLE * c.size * exp(0.5 * normal('code|' || c.document_id || '|' || l.function_code)), c.step) AS amount_yuan
	FROM copies AS c
	JOIN read.budget_line AS l ON l.document_id = c.sample_id
	WHERE l.is_leaf AND l.function_code IS NOT NULL AND l.amount_yuan IS NOT NULL
),
rolled AS (
	SELECT leaf.document_id, leaf.statement, leaf.measure, leaf.fund, leaf.direction, step.level, left(leaf.code, step.digits) AS code, sum(leaf.amount_yuan) AS amount_yuan
	FROM leaf
	CROSS JOIN (VALUES (0, 0), (1, 3), (2, 5)) AS step (level, digits)
	WHERE step.digits < length(leaf.code)
	GROUP BY ALL
),
ratio AS (
	SELECT document_id, sum(amount_yuan)::DOUBLE / sum(sample_yuan)::DOUBLE AS ratio
	FROM leaf
	WHERE measure = 'total'
	GROUP BY document_id
),
failing AS (
	SELECT avg((outcome = 'fails')::INTEGER) AS rate
	FROM read.reconciliation
),
-- Codes that have others below them, and the total, whose code is empty.
lines AS (
	SELECT document_id AS sample_id, line_id, statement, measure, fund, direction, level, amount_yuan, CASE WHEN NOT is_leaf THEN coalesce(function_code, '') END AS above
	FROM read.budget_line
),
drawn AS (
	SELECT
		c.document_id,
		l.line_id,
		coalesce(ratio.ratio, c.size) AS ratio,
		c.step,
		CASE
			WHEN leaf.line_id IS NOT NULL THEN leaf.amount_yuan
			WHEN r.amount_yuan IS NOT NULL THEN r.amount_yuan
			ELSE money(l.amount_yuan::DOUBLE * coalesce(ratio.ratio, c.size), c.step)
		END AS amount_yuan,
		r.amount_yuan IS NOT NULL AND uniform('wrong|' || c.document_id || '|' || l.line_id) < failing.rate AS wrong
	FROM copies AS c
	JOIN lines AS l ON l.sample_id = c.sample_id
	CROSS JOIN failing
	LEFT JOIN ratio ON ratio.document_id = c.document_id
	LEFT JOIN leaf ON leaf.document_id = c.document_id AND leaf.line_id = l.line_id
	LEFT JOIN rolled AS r
		ON r.document_id = c.document_id
		AND r.statement = l.statement
		AND r.measure = l.measure
		AND r.fund IS NOT DISTINCT FROM l.fund
		AND r.direction = l.direction
		AND r.level = l.level
		AND r.code = l.above
	WHERE l.amount_yuan IS NOT NULL
)
SELECT
	document_id,
	line_id,
	wrong,
	CASE WHEN wrong THEN money(amount_yuan::DOUBLE * (1 + 0.2 * uniform('by|' || document_id || '|' || line_id)), step) + step::DECIMAL(18, 2) ELSE amount_yuan END AS amount_yuan
FROM drawn;
-- 合成披露的项目金额:各项目按自己的倍数抽取,合计随预算表或部门的倍数;单位:元。
CREATE OR REPLACE TEMP TABLE project_amounts AS
WITH drawn AS (
	SELECT
		c.document_id,
		p.project_id,
		c.step,
		c.size,
		p.amount_yuan AS sample_yuan,
		p.amount_yuan::DOUBLE * exp(0.6 * normal('project|' || c.document_id || '|' || p.project_id)) AS amount
	FROM copies AS c
	JOIN read.project AS p ON p.document_id = c.sample_id
),
ratio AS (
	SELECT a.document_id, sum(a.amount_yuan)::DOUBLE / sum(l.amount_yuan)::DOUBLE AS ratio
	FROM amounts AS a
	JOIN read.budget_line AS l USING (line_id)
	WHERE l.is_leaf AND l.function_code IS NOT NULL AND l.measure = 'project'
	GROUP BY a.document_id
)
SELECT
	d.document_id,
	d.project_id,
	d.step,
	money(d.amount * coalesce(r.ratio, d.size) * (sum(d.sample_yuan) OVER own)::DOUBLE / sum(d.amount) OVER own, d.step) AS amount_yuan,
	-- Parts of a project keep their share of it.
	d.amount * coalesce(r.ratio, d.size) * (sum(d.sample_yuan) OVER own)::DOUBLE / sum(d.amount) OVER own / nullif(d.sample_yuan, 0)::DOUBLE AS ratio
FROM drawn AS d
LEFT JOIN ratio AS r USING (document_id)
WINDOW own AS (PARTITION BY d.document_id);
