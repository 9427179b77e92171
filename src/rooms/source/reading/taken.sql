-- 一份文件的每一行取出了哪些数据:各表凡注明原文行的记录,按原文行排列;金额单位:元。
WITH taken AS (
	SELECT
		1 AS place,
		'project' AS source,
		project_id AS id,
		name,
		code AS detail,
		NULL::VARCHAR AS value,
		amount_yuan AS amount,
		amount_printed AS printed,
		amount_printed AS sought,
		origin,
		NULL::VARCHAR AS code,
		project_id,
		line_start,
		line_end
	FROM project
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		2,
		'budget_line',
		line_id,
		concat_ws(' ', coalesce(function_code, economic_code), item_name),
		concat_ws('.', statement, measure),
		amount_state,
		amount_yuan,
		amount_printed,
		amount_printed,
		origin,
		function_code,
		NULL,
		line_start,
		line_end
	FROM budget_line
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		3,
		'indicator',
		indicator_id,
		coalesce(name, description, ''),
		concat_ws(' › ', class1, class2),
		concat_ws(' ', operator, value_printed),
		NULL,
		value_printed,
		value_printed,
		origin,
		NULL,
		project_id,
		line_start,
		line_end
	FROM indicator
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		4,
		'unit_cost',
		unit_cost_id,
		item,
		concat_ws(' / ', per, period),
		NULL,
		amount_yuan,
		value_printed,
		value_printed,
		origin,
		NULL,
		project_id,
		line_start,
		line_end
	FROM unit_cost
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		5,
		'formula',
		concat_ws('.', project_id, expression),
		expression,
		operand_units,
		NULL,
		computed_yuan,
		claimed_printed,
		expression,
		origin,
		NULL,
		project_id,
		line_start,
		line_end
	FROM formula
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		6,
		'cost_share',
		concat_ws('.', project_id, part, government),
		part,
		government,
		format('{:g}%', share * 100),
		amount_yuan,
		NULL,
		NULL,
		origin,
		NULL,
		project_id,
		line_start,
		line_end
	FROM cost_share
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		7,
		'payment_plan',
		concat_ws('.', project_id, month),
		month::VARCHAR,
		NULL,
		format('{:g}%', cumulative_percent),
		NULL,
		NULL,
		format('{:g}%', cumulative_percent),
		origin,
		NULL,
		project_id,
		line_start,
		line_end
	FROM payment_plan
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		8,
		'goal',
		goal_id,
		name,
		goal,
		value_printed,
		NULL,
		value_printed,
		value_printed,
		origin,
		NULL,
		NULL,
		line_start,
		line_end
	FROM goal
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		9,
		'fact',
		measure,
		measure,
		NULL,
		CASE WHEN unit IS DISTINCT FROM '元' THEN concat_ws(' ', format('{:g}', value), unit) END,
		CASE WHEN unit = '元' THEN value::DECIMAL(18, 2) END,
		value_printed,
		value_printed,
		origin,
		NULL,
		NULL,
		line_start,
		line_end
	FROM fact
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		10,
		'denominator',
		concat_ws('.', measure, year),
		measure,
		year::VARCHAR,
		concat_ws(' ', format('{:g}', value), unit),
		NULL,
		NULL,
		format('{:g}', value),
		origin,
		NULL,
		NULL,
		line_start,
		line_start
	FROM denominator
	WHERE document_id = $document::VARCHAR AND line_start IS NOT NULL
	UNION ALL
	SELECT
		11,
		'coverage',
		item,
		item,
		NULL,
		state,
		NULL,
		NULL,
		NULL,
		origin,
		NULL,
		NULL,
		line_start,
		line_end
	FROM coverage
	WHERE document_id = $document::VARCHAR
	UNION ALL
	SELECT
		12,
		'reconciliation',
		concat_ws('.', rule, subject),
		subject,
		rule,
		outcome,
		NULL,
		NULL,
		NULL,
		origin,
		NULL,
		NULL,
		line_start,
		line_end
	FROM reconciliation
	WHERE document_id = $document::VARCHAR
)
SELECT
	source,
	id,
	(row_number() OVER (PARTITION BY source, line_start ORDER BY length(id), id))::INTEGER AS nth,
	name,
	detail,
	value,
	amount::DOUBLE AS amount,
	printed,
	sought,
	origin,
	code,
	project_id,
	line_start,
	line_end
FROM taken
ORDER BY line_start, place, nth
