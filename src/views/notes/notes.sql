-- 所选披露文件之间影响可比性的事项:都看是不是预算,金额的看年度、口径、单位、未列科目、明细不全、无合计、分担、修复,绩效指标的看年度、模板、受损文字、文字作值;金额单位:元。
WITH eligible AS (
	SELECT
		document_id,
		seq,
		row_number() OVER (ORDER BY document_id = $left::VARCHAR DESC, document_id = $right::VARCHAR DESC, seq) AS nth
	FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR) OR document_id IN ($left::VARCHAR, $right::VARCHAR)
),
picked AS (
	SELECT document_id, seq
	FROM eligible
	-- Of a choice that is compared two by two, the two.
	WHERE nth <= $most::INTEGER
		-- What was opened narrows the choice where it is of one disclosure.
		AND (
			document_id = split_part($at::VARCHAR, '.', 1)
			OR split_part($at::VARCHAR, '.', 1) NOT IN (SELECT document_id FROM disclosure)
		)
),
note AS (
	SELECT
		n.kind,
		n.document_id,
		n.line_start,
		n.said,
		n.part,
		n.whole,
		n.place,
		picked.seq,
		NOT n.needs_difference OR min(n.said) OVER (PARTITION BY n.kind) <> max(n.said) OVER (PARTITION BY n.kind) AS is_said
	FROM comparability_note AS n
	JOIN picked USING (document_id)
	WHERE n.about IN ('all', $about::VARCHAR)
	UNION ALL
	SELECT 'stages', d.document_id, NULL, d.stage, NULL, NULL, 0, picked.seq, TRUE
	FROM document AS d
	JOIN picked USING (document_id)
	WHERE d.stage <> 'budget'
),
-- Of many disclosures a note names a few, and counts the others.
named AS (
	SELECT
		kind, document_id, line_start, said, part, whole, place, seq,
		count(*) OVER (PARTITION BY kind) AS touched,
		row_number() OVER (PARTITION BY kind ORDER BY place, seq, line_start) AS nth
	FROM note
	WHERE is_said
)
SELECT
	kind,
	document_id,
	line_start,
	said,
	part,
	whole,
	touched::INTEGER AS touched
FROM named
WHERE nth <= 12
ORDER BY place, seq
