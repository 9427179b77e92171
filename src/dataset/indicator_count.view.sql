-- 每份披露文件的绩效指标各有几条:按类别(归一的、照原文印的、从何而知)、值的种类、文字是否受损;单位:条。
CREATE VIEW indicator_count AS
SELECT
	document_id,
	class_id,
	printed_class_id,
	class1_origin,
	kind_id,
	(damage_rule IS NOT NULL)::BOOLEAN AS is_damaged,
	count(*)::INTEGER AS targets
FROM indicator_quality
GROUP BY document_id, class_id, printed_class_id, class1_origin, kind_id, (damage_rule IS NOT NULL)::BOOLEAN
