-- 每份披露文件在每个功能科目或用途上的金额,每种读法一行,按科目排列;不含逐个项目和合计;单位:元。
CREATE VIEW part_amount AS
SELECT
	kind,
	fund,
	carried,
	reading,
	code,
	document_id,
	lens,
	level,
	is_leaf,
	coalesce(amount_yuan IS NOT NULL AND base_yuan <> 0, FALSE) AS has_share,
	name,
	name_en,
	amount_yuan,
	base_yuan,
	origin,
	parts,
	line_start,
	line_end
FROM amount_by_code
WHERE lens NOT IN ('project', 'total')
