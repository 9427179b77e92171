-- 各县项目的钱按用途分:一个用途一份文件一行;用途由本站归类,不是原文所写;单位:元。
-- 村级经费各县口径不同(遂溪只列县级分担),并列不等于可比。
SELECT
	u.purpose,
	d.county || ' ' || d.fiscal_year::VARCHAR AS disclosure,
	sum(p.amount_yuan) AS amount_yuan
FROM project AS p
JOIN project_purpose AS u USING (project_id)
JOIN disclosure AS d ON d.document_id = p.document_id
GROUP BY u.purpose, d.county, d.fiscal_year
ORDER BY u.purpose, disclosure
