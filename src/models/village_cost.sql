-- 村(社区)组织运转的各项预算:原文写明省市县分担的给出县级负担与全额,附村(社区)个数;单位:元。
WITH shared AS (
	-- What a document says of how a part of a task is shared; the part names whom it is for.
	SELECT
		project_id,
		CASE part WHEN '社区' THEN 'communities' ELSE 'villages' END AS place,
		sum(amount_yuan) FILTER (WHERE government = 'county') AS county_yuan,
		sum(amount_yuan) AS full_yuan,
		min(share) FILTER (WHERE government = 'county') AS share,
		min(line_start) AS line_start,
		max(line_end) AS line_end
	FROM cost_share
	GROUP BY ALL
),
item AS (
	SELECT p.document_id, p.project_id, p.name, s.place, s.county_yuan, s.full_yuan, s.share, s.line_start, s.line_end, 'derived' AS origin
	FROM shared AS s
	JOIN project AS p USING (project_id)
	UNION ALL
	-- Without a word about sharing, what is budgeted stands alone.
	SELECT document_id, project_id, name, CASE purpose WHEN '社区组织运转' THEN 'communities' ELSE 'villages' END, amount_yuan, NULL, NULL, line_start, line_end, origin
	FROM project_with_purpose
	WHERE
		purpose IN ('村级组织运转', '社区组织运转')
		AND amount_yuan IS NOT NULL
		AND project_id NOT IN (SELECT project_id FROM shared)
),
counted AS (
	SELECT county_code, measure AS place, value, year, document_id, line_start
	FROM denominator
	WHERE measure IN ('villages', 'communities')
	QUALIFY row_number() OVER (PARTITION BY county_code, measure ORDER BY year DESC, department_id NULLS LAST, source_url NULLS LAST, document_id NULLS LAST, source) = 1
)
SELECT
	item.document_id,
	item.project_id,
	item.name,
	item.place,
	item.county_yuan,
	item.full_yuan,
	item.share,
	item.origin,
	item.line_start,
	item.line_end,
	counted.value AS places,
	counted.year AS places_year,
	counted.document_id AS places_document,
	counted.line_start AS places_line
FROM item
JOIN document AS d USING (document_id)
LEFT JOIN counted ON counted.county_code = d.county_code AND counted.place = item.place
