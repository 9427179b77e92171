-- 各项目每类指标印了几分,与基准(中央预算单位)差多少;没有印分值的披露文件不适用;单位:分。
SELECT
	d.document_id,
	w.project_key,
	w.project,
	w.seq,
	w.class_id,
	w.weight,
	w.benchmark::DOUBLE AS benchmark,
	(coalesce(w.weight, 0) - w.benchmark)::DOUBLE AS difference,
	w.matches,
	w.parts,
	w.line_start, w.line_end,
	w.source,
	w.confidence
FROM disclosure AS d
LEFT JOIN project_weight AS w USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
ORDER BY d.seq, w.seq, list_position(['cost', 'output', 'benefit', 'satisfaction'], w.class_id)
