-- 命令面板可以直达的项目与文件里印出的功能科目：名称、拼音、代码、所属文件，一行一个去处;单位:无。
SELECT
	kind,
	key,
	name,
	pinyin,
	initials,
	document_id
FROM (
	SELECT
		'project' AS kind,
		p.project_key AS key,
		p.name,
		coalesce(y.pinyin, '') AS pinyin,
		coalesce(y.initials, '') AS initials,
		p.document_id,
		d.seq,
		p.seq AS place
	FROM project_with_purpose AS p
	JOIN disclosure AS d USING (document_id)
	LEFT JOIN project_pinyin AS y USING (project_id)
	UNION ALL
	SELECT
		'code' AS kind,
		a.code AS key,
		min(a.name) AS name,
		'' AS pinyin,
		'' AS initials,
		a.document_id,
		min(d.seq) AS seq,
		0 AS place
	FROM amount_by_function AS a
	JOIN disclosure AS d USING (document_id)
	WHERE a.code <> 'total'
	GROUP BY a.document_id, a.code
) AS destination
ORDER BY kind, seq, place, key
