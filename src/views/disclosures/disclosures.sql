-- 全部披露文件:是谁、哪一年、什么口径、原文合计与项目合计各多少,以及查找时可用的拼音与省份;单位:元。
SELECT
	d.document_id,
	d.county_code,
	d.county,
	d.county_pinyin,
	d.county_initials,
	c.prefecture,
	d.province,
	d.department,
	d.department_kind,
	d.department_kind_en,
	d.department_slug,
	p.name_initials AS department_initials,
	d.fiscal_year,
	d.title,
	d.scope,
	d.amount_unit,
	d.source_file,
	d.line_count,
	d.colour,
	d.stated_total_yuan::DOUBLE AS stated_total,
	EXISTS (FROM expenditure AS e WHERE e.document_id = d.document_id) AS coded,
	(SELECT count(*) FROM project AS p WHERE p.document_id = d.document_id)::INTEGER AS projects,
	(SELECT any_value(kind) FROM project AS p WHERE p.document_id = d.document_id AND kind <> 'earmarked') AS project_kind
FROM disclosure AS d
JOIN county AS c USING (county_code)
JOIN document AS own USING (document_id)
JOIN department AS p ON p.department_id = own.department_id
ORDER BY d.county_code, d.fiscal_year, d.document_id
