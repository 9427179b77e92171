-- 作指标值的文字里有哪些不定量的词,各在几条指标里;一条可以含几个词;单位:条。
WITH whole AS (
	SELECT
		d.seq,
		d.document_id,
		(count(*) FILTER (WHERE $damaged::VARCHAR = 'in' OR i.damage_rule IS NULL))::INTEGER AS n,
		(count(*) FILTER (WHERE i.kind_id = 'words' AND ($damaged::VARCHAR = 'in' OR i.damage_rule IS NULL)))::INTEGER AS worded,
		(count(*) FILTER (WHERE i.kind_id = 'words' AND $damaged::VARCHAR = 'out' AND i.damage_rule IS NOT NULL))::INTEGER AS left_out
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND i.kind_id <> 'blank'
	GROUP BY d.seq, d.document_id
),
found AS (
	SELECT document_id, word_id, coalesce(word, '') AS word, kind, count(*) AS counted
	FROM indicator_word
	WHERE document_id IN (SELECT document_id FROM whole) AND ($damaged::VARCHAR = 'in' OR damage_rule IS NULL)
	GROUP BY document_id, word_id, word, kind
),
used AS (
	SELECT f.word_id, f.word, coalesce(v.word_en, f.word) AS word_en, f.kind, sum(f.counted) AS everywhere
	FROM found AS f
	LEFT JOIN vague_word AS v USING (word_id)
	GROUP BY f.word_id, f.word, v.word_en, f.kind
)
SELECT
	whole.document_id,
	used.word_id,
	used.word,
	used.word_en,
	used.kind,
	used.everywhere::INTEGER AS everywhere,
	coalesce(found.counted, 0)::INTEGER AS counted,
	whole.worded,
	whole.n,
	whole.left_out,
	CASE WHEN whole.n > 0 THEN whole.worded::DOUBLE / whole.n::DOUBLE END AS worded_share
FROM whole
CROSS JOIN used
LEFT JOIN found ON found.document_id = whole.document_id AND found.word_id = used.word_id
ORDER BY whole.seq, list_position(['direction', 'degree', 'state', 'other'], used.kind), used.everywhere DESC, used.word_id
