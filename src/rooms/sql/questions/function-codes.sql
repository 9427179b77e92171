-- 巨鹿按功能科目的支出:只取末级(各级小计不能再相加);单位:元,占比为 0 到 1。
SELECT
	code,
	name,
	amount_yuan,
	round(amount_yuan / sum(amount_yuan) OVER (), 4)::DOUBLE AS share,
	document_id,
	line_start,
	line_end
FROM expenditure
WHERE is_leaf
ORDER BY amount_yuan DESC, document_id, code
