-- 没有细分到项目的基本支出:文件印出的合计,每份文件至多一行;单位:元。
CREATE VIEW basic_expenditure AS
SELECT document_id, amount_yuan, amount_printed, origin, line_start, line_end
FROM budget_line
WHERE
	statement IN ('expenditure_by_function', 'department_overview')
	AND measure = 'basic'
	AND amount_yuan IS NOT NULL
	AND (level = 0 OR statement = 'department_overview')
QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY statement DESC, level) = 1
