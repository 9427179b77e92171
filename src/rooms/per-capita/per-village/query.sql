-- 村(社区)组织运转的各项预算,按每村(社区)平摊:原文写明省市县分担的,给出县级负担与推算的全额;单位:元。
SELECT
	v.document_id,
	split_part(v.project_id, '.', 2) AS code,
	v.name,
	v.place,
	v.county_yuan::DECIMAL(18, 2) AS county,
	v.full_yuan::DECIMAL(18, 2) AS whole,
	v.share,
	v.places::INTEGER AS places,
	v.places_year,
	v.places_document,
	v.places_line,
	v.county_yuan::DOUBLE / v.places AS county_each,
	v.full_yuan::DOUBLE / v.places AS whole_each,
	total.yuan::DOUBLE / v.places AS all_each,
	v.line_start, v.line_end, v.origin
FROM village_cost AS v
JOIN disclosure AS d USING (document_id)
-- All items, whatever origins are chosen.
JOIN (
	SELECT document_id, place, sum(county_yuan) AS yuan FROM village_cost GROUP BY document_id, place
) AS total ON total.document_id = v.document_id AND total.place = v.place
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND $place::VARCHAR IN ('both', v.place)
	AND chosen($origin::VARCHAR, v.origin)
ORDER BY d.seq, v.place DESC, v.line_start, v.project_id
