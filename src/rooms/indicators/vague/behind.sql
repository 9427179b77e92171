-- 用某个词作指标值的有哪些指标;写明词表中的词;单位:金额为元。
WITH told AS (
	SELECT
		i.document_id,
		i.indicator_id,
		i.line_start,
		i.line_end,
		i.origin,
		i.class2,
		i.name,
		i.target_printed,
		list(v.word_id ORDER BY v.word_id) FILTER (WHERE v.word_id IS NOT NULL) AS words,
		string_agg(v.word, '、' ORDER BY v.word_id) AS said
	FROM indicator_quality AS i
	LEFT JOIN vague_word AS v ON contains(i.value_printed, v.word)
	WHERE
		i.kind_id = 'words'
		AND ($damaged::VARCHAR = 'in' OR i.damage_rule IS NULL)
	GROUP BY i.document_id, i.indicator_id, i.line_start, i.line_end, i.origin, i.class2, i.name, i.target_printed
)
SELECT
	told.document_id,
	'indicator' AS kind,
	'' AS code,
	concat_ws(' · ', told.class2, coalesce(told.name, '(没有名称)')) AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	told.target_printed AS printed,
	told.origin,
	coalesce('words-for-targets:' || told.said, 'words-for-targets') AS rule,
	told.line_start,
	told.line_end
FROM told
JOIN disclosure AS d USING (document_id)
WHERE
	chosen($c::VARCHAR, d.county_code)
	AND chosen($dep::VARCHAR, d.department_slug)
	AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
	AND ($of::VARCHAR = '' OR told.document_id = split_part($of::VARCHAR, '.', 1))
	AND (
		split_part($of::VARCHAR, '.', 2) = ''
		OR list_contains(coalesce(told.words, ['other']), split_part($of::VARCHAR, '.', 2))
	)
ORDER BY d.county_code, d.fiscal_year, told.document_id, told.line_start, told.indicator_id
