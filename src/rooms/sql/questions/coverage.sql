-- 每份文件公开了什么:一行一项,一列一县;本文件未列与空表是两回事;单位:无。
PIVOT (
	SELECT c.item, d.county || ' ' || d.fiscal_year AS disclosure, c.state
	FROM coverage AS c
	JOIN disclosure AS d USING (document_id)
)
ON disclosure
USING any_value(state)
ORDER BY item
