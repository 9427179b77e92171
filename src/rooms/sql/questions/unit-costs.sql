-- 绩效目标里写出的单位成本:每村、每人每天、每人每月……;单位:元。
SELECT d.county, u.item, u.amount_yuan, u.amount_high_yuan, u.per, u.period, u.value_printed, u.document_id, u.line_start, u.line_end
FROM unit_cost AS u
JOIN disclosure AS d USING (document_id)
ORDER BY d.county, u.document_id, u.line_start, u.unit_cost_id
