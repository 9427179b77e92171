-- 全部披露文件:是谁、哪一年、什么口径、原文合计与项目合计各多少,以及查找时可用的拼音与省份;单位:元。
SELECT
	document_id,
	county_code,
	county,
	county_pinyin,
	county_initials,
	prefecture,
	province,
	department,
	department_kind,
	department_kind_en,
	department_slug,
	department_initials,
	fiscal_year,
	stage,
	title,
	scope,
	coalesce(amount_unit, '—') AS amount_unit,
	source_file,
	line_count,
	publisher,
	source_url,
	published_on::VARCHAR AS published_on,
	retrieved_on::VARCHAR AS retrieved_on,
	colour,
	stated_total_yuan::DOUBLE AS stated_total,
	coded,
	projects,
	project_kind
FROM disclosure
JOIN (SELECT document_id, stage, publisher, source_url, published_on, retrieved_on FROM document) AS own USING (document_id)
ORDER BY seq
