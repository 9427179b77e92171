-- 每个人均数由哪些行组成:被除的预算行或项目,以及有原文行的分母;单位:元。
WITH known AS (
	SELECT key, measure
	FROM (
		VALUES
			('resident', 'resident_population_census7'),
			('estimate', 'resident_population_census7'),
			('estimate', 'resident_population_derived_from_gdp_per_capita'),
			('registered', 'registered_population'),
			('village', 'villages'),
			('community', 'communities'),
			('cadre', 'village_cadres'),
			('township', 'township_level_units'),
			('staff', 'dept_fiscal_supported_staff')
	) AS known (key, measure)
),
part AS (
	SELECT p.document_id, 'project' AS kind, u.purpose_id AS code, p.name, p.amount_yuan, p.amount_printed AS printed, p.origin, pp.rule, p.line_start, p.line_end
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	JOIN purpose AS u USING (purpose)
	WHERE $part::VARCHAR IN ('projects', u.purpose_id)
	UNION ALL
	SELECT document_id, 'line', code, name, amount_yuan, amount_printed, origin, NULL, line_start, line_end
	FROM expenditure
	WHERE code = $part::VARCHAR OR ($part::VARCHAR = 'total' AND level = 0)
	UNION ALL
	SELECT document_id, 'line', coalesce(function_code, ''), item_name, amount_yuan, amount_printed, origin, NULL, line_start, line_end
	FROM budget_line
	WHERE $part::VARCHAR = 'basic' AND statement = 'expenditure_by_function' AND measure = 'basic' AND level = 0
	UNION ALL
	SELECT d.document_id, 'line', '', d.title, d.stated_total_yuan, NULL, c.origin, NULL, c.line_start, c.line_end
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE $part::VARCHAR = 'total' AND d.document_id NOT IN (SELECT document_id FROM expenditure)
	UNION ALL
	-- What it was divided by, where a disclosure says so.
	SELECT n.document_id, 'divisor', n.measure, n.source, NULL, n.value::BIGINT::VARCHAR || ' ' || n.unit, n.origin, 'denominator', n.line_start, n.line_start
	FROM denominator AS n
	JOIN known USING (measure)
	WHERE known.key = $by::VARCHAR AND n.document_id IS NOT NULL
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
