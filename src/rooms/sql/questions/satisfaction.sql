-- 名称里含某个词的指标;$word 默认可填“满意”;单位:无。
SELECT d.county, i.name, i.operator, i.value_printed, i.weight, i.document_id, i.line_start, i.line_end
FROM indicator AS i
JOIN disclosure AS d USING (document_id)
WHERE contains(i.name, $word::VARCHAR)
ORDER BY d.county, i.document_id, i.line_start, i.indicator_id
