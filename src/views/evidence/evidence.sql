-- 一个数由哪些行组成:按文件、来源表、项目和词,从出处表里选;单位:元。
SELECT
	e.document_id,
	d.seq::INTEGER AS document_seq,
	e.seq::INTEGER AS seq,
	e.source,
	e.code,
	e.project,
	-- Words of the document, such as the class of a target; codes and what a rule found are told elsewhere.
	CASE WHEN e.source NOT IN ('budget_line', 'project', 'cost_share', 'reconciliation', 'finding') THEN e.detail END AS detail,
	CASE WHEN $lang::VARCHAR = 'en' THEN coalesce(e.label_en, e.label) ELSE e.label END AS name,
	e.amount_yuan AS amount,
	e.printed,
	e.value,
	e.weight,
	e.origin,
	CASE e.source WHEN 'reconciliation' THEN e.value || ' · ' || e.rule ELSE e.rule END AS rule,
	e.line_start,
	e.line_end
FROM evidence AS e
JOIN disclosure AS d USING (document_id)
WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
	AND $document::VARCHAR IN ('', e.document_id)
	AND ($coded::VARCHAR = '' OR d.coded = ($coded::VARCHAR = 'yes'))
	AND chosen($source::VARCHAR, e.source)
	AND chosen($origin::VARCHAR, e.origin)
	AND chosen($project::VARCHAR, e.project_key)
	AND ($search::VARCHAR = '' OR e.project_id IN (SELECT project_id FROM project_with_purpose WHERE finds(search_text, name || ' ' || purpose, $search::VARCHAR)))
	AND (
		$characters::VARCHAR = ''
		OR e.row_id IN (SELECT id FROM text_wording WHERE characters >= coalesce(nullif($characters::VARCHAR, '')::INTEGER, 0))
	)
	AND (
		$unreadable::VARCHAR = ''
		OR e.row_id IN (
			SELECT line_id FROM budget_line WHERE amount_state = 'unreadable'
			UNION ALL
			SELECT project_id FROM project WHERE amount_state = 'unreadable'
			UNION ALL
			SELECT indicator_id FROM indicator WHERE value_state = 'unreadable'
		)
	)
	AND chosen($rows::VARCHAR, lower(replace(e.row_id, '.', '-')))
	AND has_words(e.facets, $words::VARCHAR)
ORDER BY document_seq, seq
