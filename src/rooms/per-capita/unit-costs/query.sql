-- 文件写明的单价:指标、项目名称和算式里“每……多少元”的说法,按规则归类;带周期的折合成每月;单位:元。
SELECT
	u.document_id,
	u.unit_cost_id AS code,
	u.kind,
	u.item,
	u.project,
	u.amount_yuan AS amount,
	u.amount_high_yuan AS amount_high,
	u.per,
	u.period,
	u.value_printed AS printed,
	u.monthly_yuan AS monthly,
	u.origin, u.line_start, u.line_end
FROM unit_cost_kind AS u
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND chosen($kind::VARCHAR, u.kind)
	AND chosen($origin::VARCHAR, u.origin)
ORDER BY
	list_position(['office', 'premises', 'service', 'training', 'pay', 'allowance', 'visit', 'medical', 'platform', 'activity', 'subscription', 'other'], u.kind),
	d.seq,
	u.line_start,
	u.unit_cost_id
