-- 按功能科目印出的支出金额:一个科目在一张表的一栏一行,注明是基本还是项目、哪种资金、本年还是上年结转;含各级小计;单位:元。
CREATE VIEW coded_amount AS
SELECT
	document_id,
	line_start,
	line_end,
	origin,
	CASE code WHEN 'total' THEN '' ELSE code END AS code,
	name,
	level,
	is_leaf,
	kind,
	fund,
	carried,
	amount_yuan,
	amount_printed
FROM amount_by_function
WHERE line_id IS NOT NULL
