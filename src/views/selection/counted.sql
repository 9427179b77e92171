-- 每份披露文件的绩效指标各有几条,如共用视图 indicator_count;单位:条。
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
