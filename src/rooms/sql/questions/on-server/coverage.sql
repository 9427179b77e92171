-- 每份文件公开了什么:一项一份文件一行;本文件未列与空表是两回事;单位:无。
SELECT c.item, d.county || ' ' || d.fiscal_year::VARCHAR AS disclosure, c.state
FROM coverage AS c
JOIN disclosure AS d USING (document_id)
ORDER BY c.item, d.seq
