-- 所选的发现共有多少条,来自几份文件,其中高严重度的多少条:总计一行,每条规则一行;单位:条、份。
WITH counted AS (
	SELECT f.rule, f.document_id, count(*) AS listed, count(CASE f.severity WHEN 'high' THEN 1 END) AS high
	FROM finding AS f
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND chosen($kind::VARCHAR, f.kind)
		AND chosen($severity::VARCHAR, f.severity)
		AND chosen($certainty::VARCHAR, f.certainty)
		AND chosen($rule::VARCHAR, f.rule)
	GROUP BY f.rule, f.document_id
)
SELECT
	rule,
	coalesce(sum(listed), 0)::INTEGER AS listed,
	count(DISTINCT document_id)::INTEGER AS documents,
	coalesce(sum(high), 0)::INTEGER AS high
FROM counted
GROUP BY GROUPING SETS ((rule), ())
ORDER BY rule NULLS FIRST
