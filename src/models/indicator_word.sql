-- 作指标值的文字里的不定量用词:一条指标一个词一行,没有词表中的词的记作 other;单位:条。
WITH found AS (
	SELECT i.indicator_id, v.word_id, v.word, v.kind
	FROM indicator_quality AS i
	CROSS JOIN vague_word AS v
	WHERE i.kind_id = 'words' AND contains(i.value_printed, v.word)
)
SELECT
	i.indicator_id,
	i.document_id,
	coalesce(found.word_id, 'other') AS word_id,
	found.word,
	coalesce(found.kind, 'other') AS kind,
	i.damage_rule
FROM indicator_quality AS i
LEFT JOIN found USING (indicator_id)
WHERE i.kind_id = 'words'
