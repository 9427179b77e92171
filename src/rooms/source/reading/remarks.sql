-- 一份文件的数据质量发现:在哪几行、原文怎么印、读作什么;单位:无。
SELECT
	finding_id,
	rule,
	kind,
	severity,
	certainty,
	message_zh,
	message_en,
	printed,
	repaired,
	line_start,
	line_end
FROM finding
WHERE document_id = $document::VARCHAR
ORDER BY line_start, line_end, finding_id
