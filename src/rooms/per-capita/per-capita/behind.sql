-- 每个人均数由哪些行组成:被除的预算行或项目,以及有原文行的分母;单位:元。
WITH part AS (
	SELECT document_id, 'project' AS kind, purpose_id AS code, name, amount_yuan, amount_printed AS printed, origin, purpose_rule AS rule, line_start, line_end
	FROM itemised
	WHERE $part::VARCHAR IN ('projects', purpose_id)
	UNION ALL
	SELECT document_id, 'line', code, name, amount_yuan, amount_printed, origin, NULL, line_start, line_end
	FROM expenditure
	WHERE code = $part::VARCHAR OR ($part::VARCHAR = 'total' AND level = 0)
	UNION ALL
	SELECT document_id, 'line', 'basic', '基本支出', amount_yuan, amount_printed, origin, NULL, line_start, line_end
	FROM basic_expenditure
	WHERE $part::VARCHAR = 'basic'
	UNION ALL
	SELECT d.document_id, 'line', '', d.title, d.stated_total_yuan, NULL, c.origin, NULL, c.line_start, c.line_end
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE $part::VARCHAR = 'total' AND d.document_id NOT IN (SELECT document_id FROM expenditure)
	UNION ALL
	-- What it was divided by, where a disclosure says so.
	SELECT source_document, 'divisor', key, source, NULL, value::BIGINT::VARCHAR || ' ' || unit, origin, 'denominator', source_line, source_line
	FROM document_denominator
	WHERE key = $by::VARCHAR AND source_document IS NOT NULL
)
SELECT
	part.document_id,
	part.kind,
	part.code,
	part.name,
	part.amount_yuan::DOUBLE AS amount,
	(sum(part.amount_yuan) OVER (PARTITION BY part.document_id))::DOUBLE AS total,
	part.printed,
	part.origin,
	part.rule,
	part.line_start,
	part.line_end
FROM part
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	-- Typed denominators have no line of their own; the query takes them all the same, so that its values are the view's.
	AND $own::VARCHAR IS NOT NULL
	AND ($of::VARCHAR = '' OR part.document_id = split_part($of::VARCHAR, '.', 1))
ORDER BY d.county_code, d.fiscal_year, part.document_id, part.kind DESC, part.line_start
