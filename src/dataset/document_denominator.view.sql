-- 每份披露文件可用的分母:同一种只取最可信的一条,缺的没有行;单位:见 unit 列。
CREATE VIEW document_denominator AS
SELECT
	d.document_id,
	known.key,
	n.value,
	n.unit,
	n.year,
	n.origin,
	n.confidence,
	n.source,
	-- A source is its name, and after a semicolon how far it was checked.
	split_part(n.source, '；', 1) AS source_name,
	nullif(regexp_extract(n.source_url, '^https?://(?:www\.)?([^/]+)', 1), '') AS source_host,
	n.document_id AS source_document,
	n.line_start AS source_line
FROM document AS d
JOIN denominator AS n ON n.county_code = d.county_code AND (n.department_id IS NULL OR n.department_id = d.department_id)
JOIN (
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
) AS known (key, measure, rank) USING (measure)
QUALIFY row_number() OVER (PARTITION BY d.document_id, known.key ORDER BY known.rank, n.year DESC) = 1
