-- 合成披露的预算表与项目:样本的行,换上抽取的金额;勾稽按换上的金额重新核对;单位:元。
INSERT INTO budget_line BY NAME
SELECT l.* REPLACE (
	c.document_id AS document_id,
	c.document_id || substr(l.line_id, length(l.document_id) + 1) AS line_id,
	a.amount_yuan AS amount_yuan,
	CASE WHEN l.amount_printed IS NOT NULL AND a.amount_yuan IS NOT NULL THEN printed_in(a.amount_yuan, c.amount_unit) ELSE l.amount_printed END AS amount_printed
)
FROM copies AS c
JOIN read.budget_line AS l ON l.document_id = c.sample_id
LEFT JOIN amounts AS a ON a.document_id = c.document_id AND a.line_id = l.line_id
ORDER BY c.document_id, l.line_start, l.line_id;
INSERT INTO project BY NAME
SELECT p.* REPLACE (
	c.document_id AS document_id,
	c.document_id || substr(p.project_id, length(p.document_id) + 1) AS project_id,
	a.amount_yuan AS amount_yuan,
	CASE WHEN p.amount_printed IS NOT NULL AND a.amount_yuan IS NOT NULL THEN printed_in(a.amount_yuan, c.amount_unit) ELSE p.amount_printed END AS amount_printed,
	money(p.initial_yuan::DOUBLE * a.ratio, c.step) AS initial_yuan,
	money(p.adjusted_yuan::DOUBLE * a.ratio, c.step) AS adjusted_yuan,
	money(p.executed_yuan::DOUBLE * a.ratio, c.step) AS executed_yuan,
	CASE WHEN p.fiscal_yuan = p.amount_yuan THEN a.amount_yuan ELSE money(p.fiscal_yuan::DOUBLE * a.ratio, c.step) END AS fiscal_yuan,
	CASE WHEN p.fiscal_yuan = p.amount_yuan THEN p.other_yuan * 0 ELSE a.amount_yuan - money(p.fiscal_yuan::DOUBLE * a.ratio, c.step) END AS other_yuan
)
FROM copies AS c
JOIN read.project AS p ON p.document_id = c.sample_id
LEFT JOIN project_amounts AS a ON a.document_id = c.document_id AND a.project_id = p.project_id
ORDER BY c.document_id, p.line_start, p.project_id;
INSERT INTO cost_share BY NAME
SELECT s.* REPLACE (
	c.document_id AS document_id,
	c.document_id || substr(s.project_id, length(s.document_id) + 1) AS project_id,
	money(s.amount_yuan::DOUBLE * a.ratio, c.step) AS amount_yuan
)
FROM copies AS c
JOIN read.cost_share AS s ON s.document_id = c.sample_id
LEFT JOIN project_amounts AS a ON a.document_id = c.document_id AND a.project_id = s.project_id
ORDER BY c.document_id, s.project_id, s.part, s.government;
INSERT INTO reconciliation BY NAME
-- Weights and plans of payment are as they were.
SELECT r.* REPLACE (c.document_id AS document_id)
FROM copies AS c
JOIN read.reconciliation AS r ON r.document_id = c.sample_id
WHERE r.unit <> '元'
UNION ALL BY NAME
SELECT
	parent.document_id,
	parent.line_start,
	parent.line_end,
	'derived' AS origin,
	'children-make-up-parent' AS rule,
	parent.statement || ' ' || parent.item_name || ' ' || parent.measure AS subject,
	sum(child.amount_yuan)::DECIMAL(18, 2) AS expected,
	parent.amount_yuan AS actual,
	0::DECIMAL(18, 2) AS tolerance,
	CASE WHEN sum(child.amount_yuan) = parent.amount_yuan THEN 'holds' ELSE 'fails' END AS outcome,
	'元' AS unit
FROM budget_line AS parent
JOIN budget_line AS child
	ON child.document_id = parent.document_id
	AND child.statement = parent.statement
	AND child.measure = parent.measure
	AND child.fund IS NOT DISTINCT FROM parent.fund
	AND child.direction = parent.direction
	AND child.level = parent.level + 1
	AND starts_with(child.function_code, coalesce(parent.function_code, ''))
WHERE NOT parent.is_leaf AND child.amount_yuan IS NOT NULL AND parent.amount_yuan IS NOT NULL
GROUP BY parent.document_id, parent.line_start, parent.line_end, parent.statement, parent.item_name, parent.measure, parent.amount_yuan
QUALIFY row_number() OVER (PARTITION BY parent.document_id, parent.statement, parent.item_name, parent.measure ORDER BY parent.line_start) = 1
ORDER BY document_id, rule, line_start, subject;
INSERT INTO finding BY NAME
-- What is noticed of wording is as true of the copy; what is noticed of amounts is not.
SELECT f.* REPLACE (
	c.document_id AS document_id,
	c.document_id || substr(f.finding_id, length(f.document_id) + 1) AS finding_id,
	c.document_id || substr(f.project_id, length(f.document_id) + 1) AS project_id,
	c.document_id || substr(f.indicator_id, length(f.document_id) + 1) AS indicator_id
)
FROM copies AS c
JOIN read.finding AS f ON f.document_id = c.sample_id
WHERE f.kind = 'quality'
ORDER BY c.document_id, f.line_start, f.finding_id;
