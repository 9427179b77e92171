-- 每份披露文件可用的分母:同一种只取最可信、最近的一条,缺的没有行;单位:见 unit 列。
SELECT
	d.document_id,
	r.key,
	n.measure,
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
JOIN denominator_rank AS r USING (measure)
QUALIFY row_number() OVER (PARTITION BY d.document_id, r.key ORDER BY r.rank, n.year DESC, n.department_id NULLS LAST, n.source_url NULLS LAST, n.document_id NULLS LAST, n.source) = 1
