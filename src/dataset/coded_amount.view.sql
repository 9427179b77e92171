-- 按功能科目印出的支出金额:一个科目在一张表的一栏一行,注明是基本还是项目、哪种资金、本年还是上年结转;含各级小计;单位:元。
CREATE VIEW coded_amount AS
SELECT
	document_id,
	line_start,
	line_end,
	origin,
	coalesce(function_code, '') AS code,
	item_name AS name,
	level,
	is_leaf,
	CASE WHEN measure IN ('basic', 'project') THEN measure ELSE 'all' END AS kind,
	CASE statement
		WHEN 'general_public_expenditure' THEN 'general_public'
		WHEN 'government_fund_expenditure' THEN 'government_fund'
		WHEN 'state_capital_expenditure' THEN 'state_capital'
		ELSE 'all'
	END AS fund,
	CASE WHEN measure IN ('carried_over', 'current_year') THEN measure ELSE 'all' END AS carried,
	amount_yuan,
	amount_printed
FROM budget_line
WHERE
	amount_yuan IS NOT NULL
	AND (
		(
			statement IN (
				'expenditure_by_function',
				'general_public_expenditure',
				'government_fund_expenditure',
				'state_capital_expenditure'
			)
			AND measure IN ('total', 'basic', 'project')
		)
		-- What pays for each code is printed in the table of income alone.
		OR (statement = 'income_by_function' AND measure IN ('carried_over', 'current_year'))
	)
