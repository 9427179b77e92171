-- 绩效指标,只留在图上选定的:按类别、值的种类、比较符、期限、百分比;单位:无。
SELECT indicator_id
FROM indicator_quality
WHERE chosen($picked_class::VARCHAR, class_id)
	AND chosen($picked_class_three::VARCHAR, replace(class_id, 'cost', 'output'))
	AND chosen($picked_class_printed::VARCHAR, printed_class_id)
	AND chosen($picked_value::VARCHAR, kind_id)
	AND (
		chosen($picked_operator::VARCHAR, operator_key)
		OR (is_floor_only AND chosen($picked_operator::VARCHAR, 'floor'))
	)
	AND chosen($picked_deadline::VARCHAR, deadline_form || coalesce('-' || deadline_month::VARCHAR, ''))
	AND chosen($picked_percent::VARCHAR, CASE WHEN value_kind = 'percent' THEN floor(value * 100 + 0.5)::INTEGER::VARCHAR END)
