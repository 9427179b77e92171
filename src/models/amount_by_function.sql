-- 按功能科目印出的支出金额,一个科目在一栏一行:注明基本或项目、资金、本年或结转,附末级之和与该栏合计;没有印出的上级由末级相加;单位:元。
WITH printed AS (
	SELECT
		line_id,
		document_id,
		-- The row of the total has no code.
		CASE WHEN level = 0 THEN 'total' ELSE coalesce(function_code, 'total') END AS code,
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
		amount_printed,
		origin,
		line_start,
		line_end
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
),
-- Each leaf under itself and under every code above it.
leaf AS (
	SELECT printed.document_id, printed.kind, printed.fund, printed.carried, CASE step.level WHEN 0 THEN 'total' ELSE left(printed.code, step.digits) END AS code, step.level, printed.amount_yuan
	FROM printed
	CROSS JOIN (VALUES (0, 0), (1, 3), (2, 5), (3, 7)) AS step (level, digits)
	WHERE printed.is_leaf AND step.level <= printed.level
),
rolled AS (
	SELECT document_id, kind, fund, carried, code, min(level) AS level, count(*) AS leaves, sum(amount_yuan) AS leaf_yuan
	FROM leaf
	GROUP BY document_id, kind, fund, carried, code
),
stated AS (
	SELECT document_id, kind, fund, carried, amount_yuan, origin, line_start, line_end
	FROM printed
	WHERE level = 0
	QUALIFY row_number() OVER (PARTITION BY document_id, kind, fund, carried ORDER BY line_start, line_id) = 1
),
named AS (
	SELECT code, arg_max(name, code_year) AS name, arg_max(name_en, code_year) AS name_en
	FROM function_code
	GROUP BY code
),
amount AS (
	SELECT
		p.line_id,
		p.document_id,
		p.code,
		p.name,
		CASE p.level WHEN 0 THEN 'Total' ELSE coalesce(named.name_en, p.name) END AS name_en,
		p.level,
		p.is_leaf,
		p.kind,
		p.fund,
		p.carried,
		p.amount_yuan,
		p.amount_printed,
		p.origin,
		p.line_start,
		p.line_end,
		r.leaves,
		r.leaf_yuan
	FROM printed AS p
	LEFT JOIN rolled AS r USING (document_id, kind, fund, carried, code)
	LEFT JOIN named ON named.code = p.code
	UNION ALL
	SELECT NULL, r.document_id, r.code, coalesce(named.name, CASE r.level WHEN 0 THEN '合计' ELSE r.code END), coalesce(named.name_en, named.name, CASE r.level WHEN 0 THEN 'Total' ELSE r.code END), r.level, FALSE, r.kind, r.fund, r.carried, r.leaf_yuan, NULL, 'derived', NULL, NULL, r.leaves, r.leaf_yuan
	FROM rolled AS r
	LEFT JOIN printed AS p USING (document_id, kind, fund, carried, code)
	LEFT JOIN named ON named.code = r.code
	WHERE p.line_id IS NULL
)
SELECT
	a.document_id,
	a.code,
	CASE WHEN a.level = 0 THEN NULL WHEN a.level = 1 THEN 'total' ELSE left(a.code, 2 * a.level - 1) END AS parent_code,
	a.name,
	a.name_en,
	a.level,
	a.is_leaf,
	a.kind,
	a.fund,
	a.carried,
	a.amount_yuan,
	a.amount_printed,
	a.origin,
	a.line_id,
	a.line_start,
	a.line_end,
	coalesce(a.leaves, 0) AS leaves,
	a.leaf_yuan,
	coalesce(stated.amount_yuan, whole.leaf_yuan) AS total_yuan,
	coalesce(stated.origin, 'derived') AS total_origin,
	stated.line_start AS total_line_start,
	stated.line_end AS total_line_end
FROM amount AS a
LEFT JOIN stated USING (document_id, kind, fund, carried)
LEFT JOIN rolled AS whole ON whole.document_id = a.document_id AND whole.kind = a.kind AND whole.fund = a.fund AND whole.carried = a.carried AND whole.level = 0
ORDER BY a.document_id, a.kind, a.fund, a.carried, a.code, a.line_start, a.line_id
