-- 钱编到哪里,每种读法每一级一行:原文科目,由合计推定或本站归类的科目,用途,其下的项目;附作分母的合计与它印在哪里;单位:元。
WITH part AS (
	SELECT p.document_id, q.reading, q.code, q.origin AS placed_origin, p.project_id, p.name, p.amount_yuan, p.amount_printed, p.origin, p.line_start, p.line_end
	FROM project_placement AS q
	JOIN project_with_purpose AS p USING (document_id, project_id)
),
base AS (
	SELECT document_id, reading, sum(amount_yuan) AS base_yuan
	FROM part
	GROUP BY document_id, reading
),
-- Where a document prints what its projects add up to.
stated AS (
	SELECT document_id, amount_yuan, origin, line_start, line_end
	FROM amount_by_function
	WHERE level = 0 AND kind = 'project' AND fund = 'all' AND carried = 'all' AND line_id IS NOT NULL
	UNION ALL
	SELECT d.document_id, d.stated_total_yuan, c.origin, c.line_start, c.line_end
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE d.document_id NOT IN (SELECT document_id FROM amount_by_function)
),
-- Each placed project under its purpose, or under its code and every code above it, and in the total.
above AS (
	SELECT document_id, reading, CASE step.level WHEN 0 THEN 'total' ELSE left(part.code, step.digits) END AS code, step.level, length(part.code) = step.digits AS is_leaf, placed_origin, amount_yuan
	FROM part
	CROSS JOIN (VALUES (0, 0), (1, 3), (2, 5), (3, 7)) AS step (level, digits)
	WHERE part.reading <> 'purpose' AND part.code <> 'rest' AND step.digits <= length(part.code)
	UNION ALL
	SELECT document_id, reading, step.code, step.level, step.level = 1, placed_origin, amount_yuan
	FROM (
		SELECT document_id, reading, code, 1 AS level, placed_origin, amount_yuan
		FROM part
		WHERE reading = 'purpose' OR code = 'rest'
		UNION ALL
		SELECT document_id, reading, 'total', 0, placed_origin, amount_yuan
		FROM part
		WHERE reading = 'purpose'
	) AS step
),
rolled AS (
	SELECT
		document_id,
		reading,
		code,
		level,
		max(is_leaf) AS is_leaf,
		sum(amount_yuan) AS amount_yuan,
		CASE WHEN min(placed_origin) = max(placed_origin) THEN min(placed_origin) ELSE 'derived' END AS origin,
		count(*) AS parts
	FROM above
	GROUP BY document_id, reading, code, level
),
named AS (
	SELECT code, 'function' AS lens, arg_max(name, code_year) AS name, coalesce(arg_max(name_en, code_year), arg_max(name, code_year)) AS name_en, NULL AS place
	FROM function_code
	GROUP BY code
	UNION ALL
	-- Purposes in the order of their table.
	SELECT purpose_id, 'purpose', purpose, name_en, row_number() OVER (ORDER BY rowid)
	FROM purpose
)
SELECT
	document_id,
	'disclosed' AS reading,
	CASE level WHEN 0 THEN 'total' ELSE 'function' END AS lens,
	kind,
	fund,
	carried,
	code,
	parent_code AS parent,
	level,
	is_leaf,
	level BETWEEN 1 AND 2 AND NOT is_leaf AS opens,
	NULL::INTEGER AS place,
	name,
	coalesce(name_en, name) AS name_en,
	amount_yuan,
	amount_printed,
	origin,
	1 AS parts,
	line_id AS row_id,
	line_start,
	line_end,
	leaves,
	leaf_yuan,
	total_yuan AS base_yuan,
	total_origin AS base_origin,
	total_line_start AS base_line_start,
	total_line_end AS base_line_end
FROM amount_by_function
UNION ALL
SELECT
	r.document_id,
	r.reading,
	CASE WHEN r.level = 0 THEN 'total' WHEN r.code = 'rest' THEN 'rest' WHEN r.reading = 'purpose' THEN 'purpose' ELSE 'function' END,
	'all',
	'all',
	'all',
	r.code,
	CASE WHEN r.level = 1 THEN 'total' WHEN r.level > 1 THEN left(r.code, 2 * r.level - 1) END,
	r.level,
	r.is_leaf,
	r.level > 0,
	named.place,
	coalesce(named.name, CASE WHEN r.level = 0 THEN '合计' WHEN r.code = 'rest' THEN '没有科目' ELSE r.code END),
	coalesce(named.name_en, CASE WHEN r.level = 0 THEN 'Total' WHEN r.code = 'rest' THEN 'Without a code' ELSE r.code END),
	r.amount_yuan,
	NULL,
	CASE WHEN r.level = 0 AND r.reading = 'purpose' THEN coalesce(stated.origin, 'derived') WHEN r.level = 0 THEN 'derived' ELSE r.origin END,
	r.parts,
	NULL,
	CASE WHEN r.level = 0 AND r.reading = 'purpose' THEN stated.line_start END,
	CASE WHEN r.level = 0 AND r.reading = 'purpose' THEN stated.line_end END,
	r.parts,
	r.amount_yuan,
	base.base_yuan,
	coalesce(stated.origin, 'derived'),
	stated.line_start,
	stated.line_end
FROM rolled AS r
JOIN base USING (document_id, reading)
LEFT JOIN stated ON stated.document_id = r.document_id AND stated.amount_yuan = base.base_yuan
LEFT JOIN named ON named.code = r.code AND named.lens = CASE r.reading WHEN 'purpose' THEN 'purpose' ELSE 'function' END
UNION ALL
SELECT
	part.document_id,
	part.reading,
	'project',
	'all',
	'all',
	'all',
	part.project_id,
	part.code,
	CASE part.reading WHEN 'purpose' THEN 2 ELSE 4 END,
	TRUE,
	FALSE,
	NULL,
	part.name,
	part.name,
	part.amount_yuan,
	part.amount_printed,
	part.origin,
	1,
	part.project_id,
	part.line_start,
	part.line_end,
	1,
	part.amount_yuan,
	base.base_yuan,
	coalesce(stated.origin, 'derived'),
	stated.line_start,
	stated.line_end
FROM part
JOIN base USING (document_id, reading)
LEFT JOIN stated ON stated.document_id = part.document_id AND stated.amount_yuan = base.base_yuan
