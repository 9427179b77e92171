-- 可选的用途和种类各有多少个项目;单位:个。
WITH listed AS (
	SELECT p.purpose_id, p.purpose, p.purpose_en, p.kind
	FROM project_with_purpose AS p
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
facets AS (
	SELECT 'purpose' AS facet, purpose_id AS id, purpose AS name, purpose_en AS name_en
	FROM listed
	UNION ALL
	SELECT 'kind', kind, kind, kind
	FROM listed
)
SELECT facet, id, name, name_en, count(*)::INTEGER AS n
FROM facets
GROUP BY facet, id, name, name_en
ORDER BY facet, n DESC, id
