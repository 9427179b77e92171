-- 部门支出总表的合计栏:每个功能科目一行,含各级小计(只有末级可以相加);单位:元。
CREATE VIEW expenditure AS
SELECT
	document_id,
	line_start,
	line_end,
	origin,
	function_code AS code,
	item_name AS name,
	level,
	is_leaf,
	amount_yuan,
	amount_printed
FROM budget_line
WHERE statement = 'expenditure_by_function' AND measure = 'total' AND amount_yuan IS NOT NULL
