-- 作指标值的文字里有哪些不定量的词,各在几条指标里;一条可以含几个词;单位:条。
WITH valued AS (
	SELECT
		d.county_code,
		d.fiscal_year,
		i.document_id,
		i.indicator_id,
		i.kind_id,
		i.value_printed,
		i.damage_rule
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
		AND i.kind_id <> 'blank'
),
whole AS (
	SELECT
		county_code,
		fiscal_year,
		document_id,
		count(*) FILTER (WHERE $damaged::VARCHAR = 'in' OR damage_rule IS NULL) AS n,
		count(*) FILTER (WHERE kind_id = 'words' AND ($damaged::VARCHAR = 'in' OR damage_rule IS NULL)) AS worded,
		count(*) FILTER (WHERE kind_id = 'words' AND $damaged::VARCHAR = 'out' AND damage_rule IS NOT NULL) AS left_out
	FROM valued
	GROUP BY county_code, fiscal_year, document_id
),
found AS (
	SELECT valued.document_id, coalesce(v.word_id, 'other') AS word_id, coalesce(v.word, '') AS word, coalesce(v.kind, 'other') AS kind, count(*) AS counted
	FROM valued
	LEFT JOIN vague_word AS v ON contains(valued.value_printed, v.word)
	WHERE valued.kind_id = 'words' AND ($damaged::VARCHAR = 'in' OR valued.damage_rule IS NULL)
	GROUP BY valued.document_id, v.word_id, v.word, v.kind
),
used AS (
	SELECT word_id, word, kind, sum(counted) AS everywhere FROM found GROUP BY word_id, word, kind
)
SELECT
	whole.document_id,
	used.word_id,
	used.word,
	used.kind,
	coalesce(found.counted, 0)::INTEGER AS counted,
	whole.worded::INTEGER AS worded,
	whole.n::INTEGER AS n,
	whole.left_out::INTEGER AS left_out
FROM whole
CROSS JOIN used
LEFT JOIN found ON found.document_id = whole.document_id AND found.word_id = used.word_id
ORDER BY
	whole.county_code,
	whole.fiscal_year,
	whole.document_id,
	list_position(['direction', 'degree', 'state', 'other'], used.kind),
	used.everywhere DESC,
	used.word_id
