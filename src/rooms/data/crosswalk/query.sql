-- 哪些县或科目改过名、换过码、合并或拆分过,旧的对应现在的哪一个;选了县的只看这些县;单位:条。
WITH concerned AS (
	-- Each change with whether a chosen disclosure is of its county, under the old code or the new one.
	SELECT w.subject, w.old_code, w.old_name, w.new_code, w.new_name, max(d.document_id IS NOT NULL)::BOOLEAN AS is_disclosed
	FROM crosswalk AS w
	LEFT JOIN disclosure AS d
		ON w.subject = 'county'
		AND (d.county_code = w.old_code OR d.county_code = w.new_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	GROUP BY w.subject, w.old_code, w.old_name, w.new_code, w.new_name
)
SELECT w.subject, w.change, w.old_code, w.old_name, w.new_code, w.new_name, w.since, c.is_disclosed, w.confidence, w.source
FROM crosswalk AS w
JOIN concerned AS c USING (subject, old_code, old_name, new_code, new_name)
WHERE
	($change::VARCHAR = 'all' OR w.change = $change::VARCHAR)
	AND (
		coalesce($c::VARCHAR, '') = ''
		-- Codes of functions begin with digits of provinces, too.
		OR (w.subject = 'county' AND in_choice(w.old_code, '', 0, $c::VARCHAR, '', ''))
		OR (w.subject = 'county' AND in_choice(w.new_code, '', 0, $c::VARCHAR, '', ''))
	)
ORDER BY w.subject DESC, w.since DESC, w.new_code, w.old_code, w.old_name, w.new_name
