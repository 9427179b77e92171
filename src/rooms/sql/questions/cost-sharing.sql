-- 遂溪村级任务的省、市、县分担:县级金额是原文所列,省、市两级由印出的比例推算;单位:元。
SELECT
	p.name,
	s.part,
	s.government,
	s.share,
	s.amount_yuan,
	s.origin,
	s.document_id,
	s.line_start, s.line_end
FROM cost_share AS s
JOIN project AS p USING (project_id)
ORDER BY s.document_id, s.line_start, s.part, s.share, p.seq, s.government
