-- 部门支出总表的合计栏:每个功能科目一行,含各级小计(只有末级可以相加);单位:元。
CREATE VIEW expenditure AS
SELECT
	document_id,
	line_start,
	line_end,
	origin,
	nullif(code, 'total') AS code,
	name,
	level,
	is_leaf,
	amount_yuan,
	amount_printed
FROM amount_by_function
WHERE line_id IS NOT NULL AND kind = 'all' AND fund = 'all' AND carried = 'all'
