-- 可选的用途和种类各有多少个项目;单位:个。
SELECT 'purpose' AS facet, u.purpose_id AS id, any_value(u.purpose) AS name, any_value(u.name_en) AS name_en, count(*)::INTEGER AS n
FROM project AS p
JOIN disclosure AS d USING (document_id)
JOIN project_purpose AS pp USING (project_id)
JOIN purpose AS u USING (purpose)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
GROUP BY u.purpose_id
UNION ALL
SELECT 'kind', p.kind, p.kind, p.kind, count(*)::INTEGER
FROM project AS p
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
GROUP BY p.kind
ORDER BY facet, n DESC, id
