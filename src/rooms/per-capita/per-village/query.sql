-- 村(社区)组织运转的各项预算,按每村(社区)平摊:原文写明省市县分担的,给出县级负担与推算的全额;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
-- What a document says of how a part of a task is shared; the part names whom it is for.
shared AS (
	SELECT
		s.project_id,
		s.document_id,
		CASE s.part WHEN '社区' THEN 'communities' ELSE 'villages' END AS place,
		sum(s.amount_yuan) FILTER (WHERE s.government = 'county') AS county_yuan,
		sum(s.amount_yuan) AS full_yuan,
		any_value(s.share) FILTER (WHERE s.government = 'county') AS share,
		min(s.line_start) AS line_start,
		max(s.line_end) AS line_end
	FROM cost_share AS s
	GROUP BY s.project_id, s.document_id, place
),
item AS (
	SELECT
		p.document_id,
		p.project_id,
		p.name,
		shared.place,
		shared.county_yuan,
		shared.full_yuan,
		shared.share,
		shared.line_start,
		shared.line_end,
		'derived' AS origin
	FROM shared
	JOIN project AS p USING (project_id)
	UNION ALL
	-- Without a word about sharing, what is budgeted stands alone.
	SELECT
		p.document_id,
		p.project_id,
		p.name,
		CASE pp.purpose WHEN '社区组织运转' THEN 'communities' ELSE 'villages' END,
		p.amount_yuan,
		NULL,
		NULL,
		p.line_start,
		p.line_end,
		p.origin
	FROM project AS p
	JOIN project_purpose AS pp USING (project_id)
	WHERE
		pp.purpose IN ('村级组织运转', '社区组织运转')
		AND p.project_id NOT IN (SELECT project_id FROM shared)
		AND p.amount_yuan IS NOT NULL
),
place AS (
	SELECT county_code, measure AS place, value, year, document_id, line_start
	FROM denominator
	WHERE measure IN ('villages', 'communities')
	QUALIFY row_number() OVER (PARTITION BY county_code, measure ORDER BY year DESC) = 1
)
SELECT
	item.document_id,
	split_part(item.project_id, '.', 2) AS code,
	item.name,
	item.place,
	item.county_yuan::DOUBLE AS county,
	item.full_yuan::DOUBLE AS whole,
	item.share::DOUBLE AS share,
	place.value::DOUBLE AS places,
	place.year::INTEGER AS places_year,
	place.document_id AS places_document,
	place.line_start::INTEGER AS places_line,
	(item.county_yuan / place.value)::DOUBLE AS county_each,
	(item.full_yuan / place.value)::DOUBLE AS whole_each,
	item.line_start,
	item.line_end,
	item.origin
FROM item
JOIN picked USING (document_id)
LEFT JOIN place ON place.county_code = picked.county_code AND place.place = item.place
WHERE $place::VARCHAR = 'both' OR item.place = $place::VARCHAR
ORDER BY picked.county_code, picked.fiscal_year, item.document_id, item.place DESC, item.line_start
