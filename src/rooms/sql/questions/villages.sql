-- 村级组织运转的项目:名称、金额、原文写法;单位:元。遂溪的数是县级分担部分。
SELECT d.county, p.name, p.amount_yuan, p.amount_printed, p.document_id, p.line_start, p.line_end
FROM project AS p
JOIN project_purpose AS u USING (project_id)
JOIN disclosure AS d ON d.document_id = p.document_id
WHERE u.purpose = '村级组织运转'
ORDER BY d.county, p.amount_yuan DESC NULLS LAST, p.project_id
