-- 一个数由哪些行组成:按文件、来源表、项目和词,从出处表里选;单位:元。
WITH picked AS (
	SELECT document_id, seq FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND chosen($document::VARCHAR, document_id)
		-- A place: the first digits of a county's code, or all of them and the kind of department.
		AND left(county_code || '-' || department_slug, length($place::VARCHAR)) = $place::VARCHAR
		AND $alike::VARCHAR IN ('', scope || '-' || fiscal_year::VARCHAR)
		AND ($coded::VARCHAR = '' OR coded = ($coded::VARCHAR = 'yes'))
)
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
JOIN picked AS d USING (document_id)
WHERE chosen($source::VARCHAR, e.source)
	AND chosen($origin::VARCHAR, e.origin)
	AND chosen($project::VARCHAR, e.project_key)
	-- What is not asked for reads nothing: the condition stands where the rows are.
	AND ($search::VARCHAR = '' OR e.project_id IN (
		SELECT project_id FROM project_with_purpose
		WHERE $search::VARCHAR <> '' AND document_id IN (SELECT document_id FROM picked) AND finds(search_text, name || ' ' || purpose, $search::VARCHAR)
	))
	AND (
		$characters::VARCHAR = ''
		OR e.row_id IN (
			SELECT id FROM text_wording
			WHERE $characters::VARCHAR <> '' AND document_id IN (SELECT document_id FROM picked) AND characters >= coalesce(nullif($characters::VARCHAR, '')::INTEGER, 0)
		)
	)
	AND (
		$unreadable::VARCHAR = ''
		OR e.row_id IN (
			SELECT line_id FROM budget_line WHERE $unreadable::VARCHAR <> '' AND document_id IN (SELECT document_id FROM picked) AND amount_state = 'unreadable'
			UNION ALL
			SELECT project_id FROM project WHERE $unreadable::VARCHAR <> '' AND document_id IN (SELECT document_id FROM picked) AND amount_state = 'unreadable'
			UNION ALL
			SELECT indicator_id FROM indicator WHERE $unreadable::VARCHAR <> '' AND document_id IN (SELECT document_id FROM picked) AND value_state = 'unreadable'
		)
	)
	AND chosen($rows::VARCHAR, lower(replace(e.row_id, '.', '-')))
	AND has_words(e.facets, $words::VARCHAR)
ORDER BY document_seq, seq
