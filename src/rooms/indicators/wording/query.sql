-- 哪些绩效目标或指标名称写得一样或相近:按相邻两字的重合度(Dice)成对,连成一组组,每处一行;单位:相似度为百分数。
WITH picked AS MATERIALIZED (
	SELECT
		t.id, t.document_id, t.project_id, t.wording, t.said, t.bare, t.target_printed, t.damage_rule, t.speaks, t.origin,
		t.line_start, t.line_end, d.county_code, d.seq, project.name AS project
	FROM text_wording AS t
	JOIN disclosure AS d USING (document_id)
	LEFT JOIN project ON project.project_id = t.project_id
	WHERE
		in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND t.what = $what::VARCHAR AND t.characters >= $length::INTEGER
),
-- A text once in every document, however often it stands there.
ranked AS MATERIALIZED (
	SELECT wording, document_id, county_code, bare, (1000000000 + seq)::VARCHAR || (10000000 + line_start)::VARCHAR || bare AS rank
	FROM picked WHERE id = wording
),
pair AS (
	SELECT a.rank AS one, b.rank AS other
	FROM similar_text AS s
	JOIN ranked AS a ON a.wording = s.one
	JOIN ranked AS b ON b.wording = s.other
	WHERE
		s.alike >= $least::INTEGER
		AND CASE $within::VARCHAR WHEN 'one' THEN a.document_id = b.document_id WHEN 'across' THEN a.county_code <> b.county_code ELSE TRUE END
),
link AS MATERIALIZED (
	SELECT one, other FROM pair UNION ALL SELECT other, one FROM pair UNION ALL SELECT rank, rank FROM ranked
),
-- What hangs together is called after the first text in it: every step takes the first of all neighbours, until none changes.
grown AS (
	WITH RECURSIVE growing AS (
		SELECT one AS rank, min(other) AS first, TRUE AS going FROM link GROUP BY one
		UNION ALL
		SELECT rank, first, max(first < before) OVER () AS going
		FROM (
			SELECT link.other AS rank, min(growing.first) AS first, min(CASE WHEN link.one = link.other THEN growing.first END) AS before
			FROM growing JOIN link ON link.one = growing.rank WHERE growing.going GROUP BY link.other
		) AS step
	)
	SELECT rank, min(first) AS first FROM growing GROUP BY rank
),
member AS MATERIALIZED (
	SELECT n.first, n.rank, r.wording, r.bare, r.county_code FROM grown AS n JOIN ranked AS r ON r.rank = n.rank
),
spread AS (
	SELECT m.first, arg_min(m.wording, m.rank) AS lead, arg_min(m.bare, m.rank) AS lead_bare, (min(m.county_code) <> max(m.county_code))::BOOLEAN AS across
	FROM member AS m JOIN picked AS p ON p.wording = m.wording
	GROUP BY m.first HAVING count(*) > 1
)
SELECT
	lower(s.lead) AS group_key, lower(p.id) AS place_key, p.document_id, lower(p.project_id) AS project_key, p.project, p.said,
	p.target_printed, p.damage_rule, p.speaks, CASE WHEN p.bare = s.lead_bare THEN 1::DOUBLE ELSE alike(p.bare, s.lead_bare)::DOUBLE / 100 END AS alike,
	p.origin, p.line_start, p.line_end, s.across
FROM picked AS p
JOIN member AS m ON m.wording = p.wording
JOIN spread AS s ON s.first = m.first
WHERE s.across OR $within::VARCHAR <> 'across'
ORDER BY m.first, m.rank, p.line_start, p.id
