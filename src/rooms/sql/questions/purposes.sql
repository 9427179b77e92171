-- 各县项目的钱按用途分:横向是县,纵向是用途;用途由本站归类,不是原文所写;单位:元。
-- 村级经费各县口径不同(遂溪只列县级分担),并列不等于可比。
PIVOT (
	SELECT d.county || ' ' || d.fiscal_year AS disclosure, u.purpose, p.amount_yuan
	FROM project AS p
	JOIN project_purpose AS u USING (project_id)
	JOIN disclosure AS d ON d.document_id = p.document_id
)
ON disclosure
USING sum(amount_yuan)
ORDER BY purpose
