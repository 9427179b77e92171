-- 每个项目归在哪里:本站归类的用途,由合计推定的功能科目,本站归类的功能科目,各一行;没有科目的记作 rest;单位:无。
WITH placed AS (
	SELECT document_id, project_id, 'purpose' AS reading, purpose_id AS code, purpose_rule AS rule, purpose_origin AS origin
	FROM project_with_purpose
	UNION ALL
	SELECT p.document_id, p.project_id, reading.reading, coalesce(c.function_code, 'rest'), c.rule || ' · ' || c.confidence, coalesce(c.origin, 'derived')
	FROM project_with_purpose AS p
	CROSS JOIN (VALUES ('inferred_exact'), ('suggested')) AS reading (reading)
	LEFT JOIN project_function_candidate AS c ON c.project_id = p.project_id AND c.origin = reading.reading
)
SELECT
	document_id,
	project_id,
	reading,
	code,
	rule,
	origin
FROM placed
-- A reading that places none of a document's projects says nothing about it.
QUALIFY max(CASE WHEN code = 'rest' THEN 0 ELSE 1 END) OVER (PARTITION BY document_id, reading) = 1
ORDER BY document_id, project_id, reading
