-- 一切有出处的数据,各表每一行一行:在哪份文件的哪几行,是什么,印的是什么,以及各种看法用来找它的词;金额单位:元。
-- Words by which views find what stands behind a number, in `facets`: kind:value, one space before and after each.
WITH placed AS (
	SELECT
		q.project_id,
		string_agg(q.rule, '、' ORDER BY q.reading DESC) AS rule,
		string_agg(
			CASE
				WHEN q.reading = 'purpose' THEN 'purpose:' || q.code
				WHEN q.code = 'rest' THEN 'code.' || q.reading || ':rest'
				ELSE 'code.' || q.reading || ':' || left(q.code, step.digits)
			END,
			' '
			ORDER BY q.reading, step.digits
		) AS facets
	FROM project_placement AS q
	CROSS JOIN (VALUES (3), (5), (7)) AS step (digits)
	WHERE step.digits = 7 OR (q.reading <> 'purpose' AND q.code <> 'rest' AND step.digits < length(q.code))
	GROUP BY q.project_id
),
class AS (
	SELECT class_id FROM (VALUES ('cost'), ('output'), ('benefit'), ('satisfaction')) AS class (class_id)
),
lacking AS (
	-- Classes of which a project has no target, where targets belong to projects.
	SELECT p.project_id, string_agg('lacks:' || class.class_id, ' ' ORDER BY class.class_id) AS facets
	FROM project AS p
	CROSS JOIN class
	LEFT JOIN (SELECT DISTINCT project_id, class_id FROM indicator_quality) AS had ON had.project_id = p.project_id AND had.class_id = class.class_id
	WHERE had.project_id IS NULL AND p.document_id IN (SELECT document_id FROM indicator WHERE project_id IS NOT NULL)
	GROUP BY p.project_id
),
worded AS (
	SELECT indicator_id, string_agg('word:' || word_id, ' ' ORDER BY word_id) AS facets, string_agg(word, '、' ORDER BY word_id) AS words
	FROM indicator_word
	GROUP BY indicator_id
),
weighed AS (
	SELECT DISTINCT project_id, matches
	FROM project_weight
),
calculated AS (
	-- Projects whose cost targets were held against their amount.
	SELECT p.project_id
	FROM reconciliation AS r
	JOIN project AS p ON p.document_id = r.document_id AND p.line_start = r.line_start
	WHERE r.rule = 'stated-costs-within-amount'
	UNION
	SELECT project_id
	FROM finding
	WHERE rule = 'stated-costs-within-amount' AND project_id IS NOT NULL
),
divided AS (
	-- Sorts of denominators for which a line of a disclosure is the one that is used.
	SELECT document_id, line_start, measure, year, string_agg('divisor:' || key, ' ' ORDER BY key) AS facets
	FROM (SELECT DISTINCT source_document AS document_id, source_line AS line_start, measure, year, key FROM document_denominator) AS used
	GROUP BY document_id, line_start, measure, year
),
evident AS (
	SELECT
		1 AS place,
		'project' AS source,
		p.project_id AS row_id,
		p.document_id,
		p.line_start,
		p.line_end,
		p.origin,
		p.name AS label,
		NULL AS label_en,
		p.code AS detail,
		NULL AS value,
		p.amount_yuan,
		p.amount_printed AS printed,
		p.amount_printed AS sought,
		p.project_id,
		NULL AS code,
		placed.rule,
		NULL::DOUBLE AS weight,
		'part:itemised project:' || p.kind || coalesce(' ' || placed.facets, '') || coalesce(' ' || lacking.facets, '')
			|| CASE WHEN p.document_id IN (SELECT document_id FROM amount_split WHERE row_id IS NULL) THEN ' split.carried:' || q.carried ELSE '' END
			|| CASE WHEN p.project_id IN (SELECT project_id FROM formula WHERE project_id IS NOT NULL) THEN ' arithmetic:project' ELSE '' END
			|| CASE
				WHEN p.project_id IN (SELECT project_id FROM cost_share) THEN ''
				WHEN q.purpose = '村级组织运转' THEN ' place:villages'
				WHEN q.purpose = '社区组织运转' THEN ' place:communities'
				ELSE ''
			END AS facets
	FROM project AS p
	LEFT JOIN project_with_purpose AS q ON q.project_id = p.project_id
	LEFT JOIN placed ON placed.project_id = p.project_id
	LEFT JOIN lacking ON lacking.project_id = p.project_id
	UNION ALL
	SELECT
		2,
		'budget_line',
		b.line_id,
		b.document_id,
		b.line_start,
		b.line_end,
		b.origin,
		b.item_name,
		NULL,
		b.statement || '.' || b.measure,
		b.amount_state,
		b.amount_yuan,
		b.amount_printed,
		b.amount_printed,
		NULL,
		coalesce(b.function_code, b.economic_code),
		NULL,
		NULL,
		'statement:' || b.statement || ' measure:' || b.measure
			|| CASE WHEN b.is_leaf THEN ' leaf' ELSE '' END
			|| CASE
				WHEN a.line_id IS NULL THEN ''
				ELSE ' kind:' || a.kind || ' fund:' || a.fund || ' carried:' || a.carried
					|| ' printed:' || a.code
					|| CASE WHEN a.level >= 1 THEN ' code.disclosed:' || left(a.code, 3) ELSE '' END
					|| CASE WHEN a.level >= 2 THEN ' code.disclosed:' || left(a.code, 5) ELSE '' END
					|| CASE WHEN a.level >= 3 THEN ' code.disclosed:' || a.code ELSE '' END
			END
			|| coalesce(' split.' || s.split || ':' || s.part, '')
			|| CASE
				WHEN b.amount_yuan IS NULL THEN ''
				WHEN
					(b.statement = 'expenditure_by_function' AND b.level = 0 AND b.measure IN ('basic', 'project'))
					OR (b.statement = 'department_overview' AND b.direction = 'expenditure' AND b.is_leaf AND a.line_id IS NULL AND d.coded IS DISTINCT FROM TRUE)
					THEN CASE b.measure WHEN 'basic' THEN ' part:basic' ELSE ' part:beyond_basic' END
				ELSE ''
			END
	FROM budget_line AS b
	LEFT JOIN disclosure AS d USING (document_id)
	LEFT JOIN amount_by_function AS a ON a.line_id = b.line_id
	LEFT JOIN amount_split AS s ON s.row_id = b.line_id
	UNION ALL
	SELECT
		3,
		'indicator',
		i.indicator_id,
		i.document_id,
		i.line_start,
		i.line_end,
		i.origin,
		coalesce(i.name, own.description, '(没有名称)'),
		NULL,
		nullif(array_to_string([i.class1, i.class2], ' › '), ''),
		nullif(array_to_string([i.operator, i.value_printed], ' '), ''),
		CASE WHEN i.kind_id = 'money' THEN i.value::DECIMAL(18, 2) END,
		i.target_printed,
		i.value_printed,
		i.project_id,
		NULL,
		nullif(
			array_to_string(
				[
					i.class_rule,
					i.damage_rule,
					CASE WHEN i.is_floor_only THEN 'floor-under-cost-or-time' END,
					CASE WHEN i.kind_id = 'words' THEN 'words-for-targets' || coalesce(':' || nullif(worded.words, ''), '') END
				],
				'、'
			),
			''
		),
		i.weight,
		'class:' || i.class_id || ' class.three:' || replace(i.class_id, 'cost', 'output') || ' class.printed:' || i.printed_class_id
			|| ' value:' || i.kind_id
			|| CASE WHEN i.damage_rule IS NULL THEN ' sound' ELSE ' damaged' END
			|| coalesce(' operator:' || i.operator_key, '')
			|| CASE WHEN i.is_floor_only THEN ' operator:floor' ELSE '' END
			|| coalesce(' deadline:' || i.deadline_form || coalesce('-' || i.deadline_month, ''), '')
			|| CASE WHEN i.value_kind = 'percent' AND i.value IS NOT NULL THEN ' percent percent:' || round(i.value * 100)::INTEGER::VARCHAR ELSE '' END
			|| coalesce(' ' || worded.facets, '')
			|| CASE WHEN i.weight IS NULL OR w.project_id IS NULL THEN '' WHEN w.matches THEN ' weight weight:match' ELSE ' weight weight:other' END
			|| CASE
				WHEN (i.class_id = 'cost' OR i.class2 = '数量指标') AND i.project_id IN (SELECT project_id FROM calculated) THEN ' arithmetic:indicator'
				ELSE ''
			END
	FROM indicator_quality AS i
	JOIN indicator AS own USING (indicator_id)
	LEFT JOIN worded ON worded.indicator_id = i.indicator_id
	LEFT JOIN weighed AS w ON w.project_id = i.project_id
	UNION ALL
	SELECT
		4,
		'unit_cost',
		unit_cost_id,
		document_id,
		line_start,
		line_end,
		origin,
		item,
		NULL,
		per || coalesce(' / ' || period, ''),
		NULL,
		amount_yuan,
		value_printed,
		value_printed,
		project_id,
		NULL,
		rule,
		NULL,
		'unit_cost:' || kind
	FROM unit_cost_kind
	UNION ALL
	SELECT
		5,
		'formula',
		coalesce(project_id || '.', '') || expression,
		document_id,
		line_start,
		line_end,
		origin,
		expression,
		NULL,
		operand_units,
		NULL,
		computed_yuan,
		claimed_printed,
		expression,
		project_id,
		NULL,
		'formula-comes-to-its-claim',
		NULL,
		'arithmetic:arithmetic'
	FROM formula
	UNION ALL
	SELECT
		6,
		'cost_share',
		s.project_id || '.' || s.part || '.' || s.government,
		s.document_id,
		s.line_start,
		s.line_end,
		s.origin,
		s.part,
		NULL,
		s.government,
		number_text(s.share * 100) || '%',
		s.amount_yuan,
		NULL,
		NULL,
		s.project_id,
		s.government,
		NULL,
		NULL,
		'government:' || s.government || CASE s.part WHEN '社区' THEN ' place:communities' ELSE ' place:villages' END
	FROM cost_share AS s
	UNION ALL
	SELECT
		7,
		'payment_plan',
		project_id || '.' || month::VARCHAR,
		document_id,
		line_start,
		line_end,
		origin,
		month::VARCHAR,
		NULL,
		NULL,
		number_text(cumulative_percent) || '%',
		NULL,
		NULL,
		number_text(cumulative_percent) || '%',
		project_id,
		NULL,
		NULL,
		NULL,
		''
	FROM payment_plan
	UNION ALL
	SELECT
		8,
		'goal',
		goal_id,
		document_id,
		line_start,
		line_end,
		origin,
		name,
		NULL,
		goal,
		value_printed,
		NULL,
		value_printed,
		value_printed,
		NULL,
		NULL,
		NULL,
		NULL,
		''
	FROM goal
	UNION ALL
	SELECT
		9,
		'fact',
		measure,
		document_id,
		line_start,
		line_end,
		origin,
		measure,
		NULL,
		NULL,
		CASE WHEN unit IS DISTINCT FROM '元' THEN nullif(array_to_string([number_text(value), unit], ' '), '') END,
		CASE WHEN unit = '元' THEN value::DECIMAL(18, 2) END,
		value_printed,
		value_printed,
		NULL,
		measure,
		NULL,
		NULL,
		''
	FROM fact
	UNION ALL
	SELECT
		10,
		'denominator',
		n.measure || '.' || n.year::VARCHAR,
		n.document_id,
		n.line_start,
		n.line_start,
		n.origin,
		n.measure,
		NULL,
		n.year::VARCHAR,
		number_text(n.value) || ' ' || n.unit,
		NULL,
		number_text(n.value) || ' ' || n.unit,
		number_text(n.value),
		NULL,
		n.measure,
		NULL,
		NULL,
		coalesce(divided.facets, '')
	FROM denominator AS n
	LEFT JOIN divided USING (document_id, line_start, measure, year)
	WHERE n.document_id IN (SELECT document_id FROM document) AND n.line_start IS NOT NULL
	UNION ALL
	SELECT
		11,
		'coverage',
		c.item,
		c.document_id,
		c.line_start,
		c.line_end,
		c.origin,
		CASE c.item WHEN 'stated_total' THEN d.title ELSE c.item END,
		NULL,
		NULL,
		c.state,
		CASE WHEN c.item = 'stated_total' THEN d.stated_total_yuan END,
		NULL,
		NULL,
		NULL,
		c.item,
		NULL,
		NULL,
		'item:' || c.item || ' state:' || c.state || CASE c.item WHEN 'stated_total' THEN ' part:stated_total' ELSE '' END
	FROM coverage AS c
	JOIN document AS d USING (document_id)
	UNION ALL
	SELECT
		12,
		'reconciliation',
		rule || '.' || subject,
		document_id,
		line_start,
		line_end,
		origin,
		subject,
		NULL,
		rule,
		outcome,
		CASE unit WHEN '元' THEN actual END,
		coalesce(expected::VARCHAR, 'n/a') || ' ↔ ' || coalesce(actual::VARCHAR, 'n/a') || ' ' || unit
			|| CASE WHEN tolerance > 0 THEN ' ± ' || tolerance::VARCHAR ELSE '' END,
		NULL,
		NULL,
		rule,
		rule,
		NULL,
		'check:' || outcome || ' rule:' || rule
	FROM reconciliation
	UNION ALL
	SELECT
		13,
		'finding',
		finding_id,
		document_id,
		line_start,
		line_end,
		origin,
		message_zh,
		message_en,
		kind,
		severity,
		NULL,
		printed,
		NULL,
		project_id,
		rule,
		rule,
		NULL,
		'finding:' || kind || ' severity:' || severity || ' certainty:' || certainty || ' rule:' || rule
	FROM finding
	WHERE document_id IS NOT NULL
)
SELECT
	e.document_id,
	(row_number() OVER (PARTITION BY e.document_id ORDER BY e.line_start, e.place, length(e.row_id), e.row_id, e.line_end)) AS seq,
	e.source,
	e.row_id,
	(row_number() OVER (PARTITION BY e.document_id, e.source, e.line_start ORDER BY length(e.row_id), e.row_id)) AS nth,
	e.line_start,
	e.line_end,
	e.origin,
	e.label,
	e.label_en,
	e.detail,
	e.value,
	e.amount_yuan,
	e.printed,
	e.sought,
	e.project_id,
	coalesce(lower(split_part(e.project_id, '.', 2)), CASE e.source WHEN 'indicator' THEN 'whole' END) AS project_key,
	p.name AS project,
	e.code,
	e.rule,
	e.weight,
	' ' || e.facets || CASE WHEN d.stage <> 'budget' THEN ' stage:' || d.stage ELSE '' END || ' ' AS facets
FROM evident AS e
JOIN document AS d ON d.document_id = e.document_id
LEFT JOIN project AS p ON p.project_id = e.project_id
