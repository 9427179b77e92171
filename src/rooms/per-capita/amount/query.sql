-- 每份披露文件的一部分预算数除以一个分母:分母取自参考数据或读者填写,缺一不可时说明原因;单位:元。
WITH picked AS (
	SELECT d.document_id, d.county_code, d.fiscal_year, document.department_id
	FROM disclosure AS d
	JOIN document USING (document_id)
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
),
-- What an address calls a denominator, and which measures can stand for it, best first.
known AS (
	SELECT key, measure, rank
	FROM (
		VALUES
			('resident', 'resident_population_census7', 1),
			('estimate', 'resident_population_census7', 1),
			('estimate', 'resident_population_derived_from_gdp_per_capita', 2),
			('registered', 'registered_population', 1),
			('village', 'villages', 1),
			('community', 'communities', 1),
			('cadre', 'village_cadres', 1),
			('township', 'township_level_units', 1),
			('staff', 'dept_fiscal_supported_staff', 1)
	) AS known (key, measure, rank)
),
own AS (
	SELECT split_part(item, '-', 1) AS county_code, split_part(item, '-', 2)::DOUBLE AS value
	FROM (SELECT unnest(string_split($own::VARCHAR, '.')) AS item)
	WHERE item <> ''
),
divisor AS (
	SELECT
		picked.document_id,
		coalesce(own.value, n.value)::DOUBLE AS value,
		CASE WHEN own.value IS NULL THEN n.measure END AS measure,
		CASE WHEN own.value IS NULL THEN n.year END AS year,
		CASE WHEN own.value IS NULL THEN n.unit END AS unit,
		CASE WHEN own.value IS NULL THEN n.origin ELSE 'own' END AS origin,
		CASE WHEN own.value IS NULL THEN n.confidence END AS confidence,
		CASE WHEN own.value IS NULL THEN n.source END AS source,
		CASE WHEN own.value IS NULL THEN n.document_id END AS source_document,
		CASE WHEN own.value IS NULL THEN n.line_start END AS source_line
	FROM picked
	LEFT JOIN own USING (county_code)
	LEFT JOIN (
		FROM denominator
		JOIN known USING (measure)
		WHERE known.key = $by::VARCHAR
	) AS n ON n.county_code = picked.county_code AND (n.department_id IS NULL OR n.department_id = picked.department_id)
	QUALIFY row_number() OVER (PARTITION BY picked.document_id ORDER BY n.rank, n.year DESC) = 1
),
part AS (
	SELECT p.document_id, p.amount_yuan, p.line_start, p.line_end, p.origin
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	JOIN purpose AS u USING (purpose)
	WHERE $part::VARCHAR IN ('projects', u.purpose_id)
	UNION ALL
	SELECT document_id, amount_yuan, line_start, line_end, origin
	FROM expenditure
	WHERE code = $part::VARCHAR OR ($part::VARCHAR = 'total' AND level = 0)
	UNION ALL
	SELECT document_id, amount_yuan, line_start, line_end, origin
	FROM budget_line
	WHERE $part::VARCHAR = 'basic' AND statement = 'expenditure_by_function' AND measure = 'basic' AND level = 0
	UNION ALL
	SELECT d.document_id, d.stated_total_yuan, c.line_start, c.line_end, c.origin
	FROM document AS d
	JOIN coverage AS c ON c.document_id = d.document_id AND c.item = 'stated_total' AND c.state = 'disclosed'
	WHERE $part::VARCHAR = 'total' AND d.document_id NOT IN (SELECT document_id FROM expenditure)
),
amount AS (
	SELECT
		document_id,
		sum(amount_yuan) AS amount_yuan,
		count(*) AS parts,
		min(line_start) AS line_start,
		max(line_end) AS line_end,
		any_value(origin) AS origin
	FROM part
	GROUP BY document_id
)
SELECT
	picked.document_id,
	amount.amount_yuan::DOUBLE AS amount,
	coalesce(amount.parts, 0)::INTEGER AS parts,
	amount.line_start,
	amount.line_end,
	amount.origin,
	divisor.value AS divisor,
	divisor.measure,
	divisor.year,
	divisor.unit,
	divisor.origin AS divisor_origin,
	divisor.confidence,
	divisor.source,
	divisor.source_document,
	divisor.source_line,
	(amount.amount_yuan / divisor.value)::DOUBLE AS quotient
FROM picked
LEFT JOIN amount USING (document_id)
LEFT JOIN divisor USING (document_id)
ORDER BY picked.county_code, picked.fiscal_year, picked.document_id
