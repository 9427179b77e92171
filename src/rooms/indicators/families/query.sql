-- 指标名称的样板怎样传开:哪种写法归哪一家,发布数据时已按全部文件归好;这里数所选文件里各见于几处、几个县,每种写法一行;单位:相似度为百分数。
WITH picked AS (
	SELECT document_id, seq, county_code, fiscal_year FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
member AS MATERIALIZED (
	SELECT bare, family, lead, lead_id, alike FROM wording_family
	WHERE level = $least::INTEGER AND characters >= $length::INTEGER AND lead_characters >= $length::INTEGER
),
place AS MATERIALIZED (
	SELECT m.family, w.bare, w.places, p.seq, p.county_code, p.fiscal_year
	FROM document_wording AS w
	JOIN picked AS p ON p.document_id = w.document_id
	JOIN member AS m ON m.bare = w.bare
	WHERE w.document_id IN (SELECT document_id FROM picked)
),
spread AS (
	SELECT
		family, sum(places) AS places, count(DISTINCT seq) AS documents, count(DISTINCT county_code) AS counties,
		count(DISTINCT left(county_code, 2)) AS provinces, min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
	FROM place GROUP BY family
),
-- In how many counties in each year.
yearly AS (
	SELECT family, words_of(array_agg(fiscal_year::VARCHAR || ':' || counties::VARCHAR)) AS each_year
	FROM (SELECT family, fiscal_year, count(DISTINCT county_code) AS counties FROM place WHERE fiscal_year IS NOT NULL GROUP BY family, fiscal_year) AS counted
	GROUP BY family
),
wording AS (
	SELECT bare, sum(places) AS places, arg_min(seq, fiscal_year::BIGINT * 10000000 + seq) AS first_seq FROM place GROUP BY bare
),
listed AS MATERIALIZED (
	SELECT
		m.family, m.lead, m.lead_id, m.bare, m.alike, w.places, p.document_id AS first_document, count(*) OVER (PARTITION BY m.family) AS wordings,
		s.places AS all_places, s.documents, s.counties, s.provinces, s.first_year, s.last_year, coalesce(y.each_year, '') AS each_year, (count(*) OVER ())::INTEGER AS n
	FROM member AS m
	JOIN wording AS w ON w.bare = m.bare
	JOIN picked AS p ON p.seq = w.first_seq
	JOIN spread AS s ON s.family = m.family
	LEFT JOIN yearly AS y ON y.family = m.family
	WHERE s.documents > 1
	ORDER BY s.counties DESC, s.documents DESC, s.places DESC, m.family, m.alike DESC, w.places DESC, m.bare
	LIMIT 2000
)
SELECT
	l.first_document AS document_id, l.lead_id AS family_key, l.lead AS family, own.said, l.places::INTEGER AS places, l.alike / 100 AS alike,
	l.wordings::INTEGER AS wordings, l.all_places::INTEGER AS all_places, l.documents::INTEGER AS documents, l.counties::INTEGER AS counties, l.provinces::INTEGER AS provinces,
	l.first_year::INTEGER AS first_year, l.last_year::INTEGER AS last_year, l.each_year, l.n, own.origin, own.line_start, own.line_end
FROM document_wording AS own
JOIN listed AS l ON l.first_document = own.document_id AND l.bare = own.bare
WHERE own.document_id IN (SELECT first_document FROM listed)
ORDER BY l.counties DESC, l.documents DESC, l.all_places DESC, l.family, l.alike DESC, l.places DESC, l.bare
