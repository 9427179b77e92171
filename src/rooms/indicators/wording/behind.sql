-- 拿来比较的每一条绩效目标或指标名称,或相似度所比的两条;单位:无金额。
SELECT
	said.document_id,
	$what::VARCHAR AS kind,
	'' AS code,
	coalesce(said.said, '(没有名称)') AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	said.printed,
	said.origin,
	said.damage_rule AS rule,
	said.line_start,
	said.line_end
FROM (
	SELECT indicator_id AS id, document_id, name AS said, target_printed AS printed, damage_rule, origin, line_start, line_end
	FROM indicator_quality
	WHERE $what::VARCHAR = 'indicator'
	UNION ALL
	SELECT project_id, document_id, objective, NULL, NULL, origin, line_start, line_end
	FROM project
	WHERE $what::VARCHAR = 'objective'
) AS said
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND length(regexp_replace(said.said, '[\s\p{P}\p{S}]', '', 'g')) >= $length::INTEGER
	AND (
		$of::VARCHAR = ''
		OR $of::VARCHAR = said.document_id
		-- Two texts: document and line, twice.
		OR list_contains(
			[
				split_part($of::VARCHAR, '.', 1) || '.' || split_part($of::VARCHAR, '.', 2),
				split_part($of::VARCHAR, '.', 3) || '.' || split_part($of::VARCHAR, '.', 4)
			],
			lower(said.id)
		)
	)
ORDER BY d.county_code, d.fiscal_year, said.document_id, said.line_start, said.id
