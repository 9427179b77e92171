-- 一个县的全部项目与任务,按金额排列;$county 是县代码(如 130529 巨鹿);单位:元。
-- 每行带原文行号,点行首的 ¶ 就能看到原文。
SELECT p.seq, p.kind, p.name, p.amount_yuan, p.amount_printed, p.document_id, p.line_start, p.line_end
FROM project AS p
JOIN document AS d USING (document_id)
WHERE d.county_code = $county::VARCHAR
ORDER BY p.amount_yuan DESC NULLS LAST, p.seq, p.document_id
