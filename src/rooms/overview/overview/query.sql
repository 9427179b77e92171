-- 各披露文件公开了哪些内容:每份文件每一项的状态与所在行;本文件未列与零不同;单位:无。
WITH listed AS (
	SELECT
		list_position(
			[
				'revenue_expenditure_summary', 'income_by_function', 'expenditure_by_function', 'appropriation_summary',
				'general_public_expenditure', 'basic_expenditure_by_economic', 'government_fund_expenditure',
				'state_capital_expenditure', 'three_public', 'department_overview', 'projects', 'project_codes', 'stated_total',
				'function_codes', 'economic_codes', 'indicators', 'indicator_weights', 'indicator_basis', 'payment_plan', 'staff', 'assets'
			],
			c.item
		) AS place,
		d.seq,
		c.document_id,
		c.item,
		c.state,
		c.origin, c.line_start, c.line_end
	FROM coverage AS c
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
)
SELECT
	document_id,
	CASE WHEN place <= 10 THEN 'statements' WHEN place <= 15 THEN 'detail' WHEN place <= 19 THEN 'targets' ELSE 'other' END AS part,
	item,
	state,
	origin,
	line_start,
	line_end
FROM listed
ORDER BY place, item, seq
