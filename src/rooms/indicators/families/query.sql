-- 指标名称的样板怎样传开:先按每种写法里最常见的三对邻字归堆,堆里各与最通行的写法比一次(Dice),不两两相比;每种写法一行;单位:相似度为百分数。
WITH picked AS (
	SELECT document_id, seq, county_code, fiscal_year FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
place AS MATERIALIZED (
	SELECT
		t.bare, t.said, t.id, t.document_id, t.characters, t.origin, t.line_start, t.line_end, p.county_code, p.fiscal_year, p.seq,
		row_number() OVER (PARTITION BY t.bare ORDER BY p.fiscal_year, p.seq, t.line_start, t.id) AS nth
	FROM text_wording AS t JOIN picked AS p USING (document_id)
	WHERE t.what = 'indicator' AND t.characters >= $length::INTEGER
),
wording AS MATERIALIZED (
	SELECT bare, max(characters) AS characters, count(*) AS places, count(DISTINCT county_code) AS counties, min(fiscal_year) AS first_year, min(seq) AS seq
	FROM place GROUP BY bare
),
piece AS MATERIALIZED (
	SELECT DISTINCT bare, chars_at(bare, n, 2) AS pair
	FROM (SELECT bare, unnest(range(1, characters)) AS n FROM wording) AS spread
),
-- What a template says stands in many wordings; what varies in it stands in few, and so in no key.
ranked AS (
	SELECT bare, pair, row_number() OVER (PARTITION BY bare ORDER BY wordings DESC, pair) AS rank
	FROM piece JOIN (SELECT pair, count(*) AS wordings FROM piece GROUP BY pair) AS common USING (pair)
),
keyed AS (
	SELECT bare, coalesce(max(pair) FILTER (WHERE rank = 1), '') || coalesce(max(pair) FILTER (WHERE rank = 2), '') || coalesce(max(pair) FILTER (WHERE rank = 3), '') AS key
	FROM ranked WHERE rank <= 3 GROUP BY bare
),
led AS (
	SELECT w.bare, first_value(w.bare) OVER (PARTITION BY k.key ORDER BY w.counties DESC, w.places DESC, w.first_year, w.seq, w.bare) AS lead
	FROM wording AS w JOIN keyed AS k USING (bare)
),
member AS MATERIALIZED (
	SELECT bare, CASE WHEN likeness >= $least::INTEGER THEN lead ELSE bare END AS family, CASE WHEN likeness >= $least::INTEGER THEN likeness ELSE 100 END AS likeness
	FROM (SELECT bare, lead, CASE WHEN bare = lead THEN 100 ELSE alike(bare, lead)::DOUBLE END AS likeness FROM led) AS compared
),
family AS (
	SELECT
		m.family, count(DISTINCT m.bare) AS wordings, count(*) AS places, count(DISTINCT p.document_id) AS documents, count(DISTINCT p.county_code) AS counties,
		count(DISTINCT left(p.county_code, 2)) AS provinces, min(p.fiscal_year) AS first_year, max(p.fiscal_year) AS last_year
	FROM member AS m JOIN place AS p USING (bare)
	GROUP BY m.family
)
SELECT
	own.document_id, lower(its.id) AS family_key, its.said AS family, own.said, w.places::INTEGER AS places, m.likeness / 100 AS alike,
	f.wordings::INTEGER AS wordings, f.places::INTEGER AS all_places, f.documents::INTEGER AS documents, f.counties::INTEGER AS counties, f.provinces::INTEGER AS provinces,
	f.first_year::INTEGER AS first_year, f.last_year::INTEGER AS last_year, (count(*) OVER ())::INTEGER AS n, own.origin, own.line_start, own.line_end
FROM member AS m
JOIN family AS f ON f.family = m.family
JOIN wording AS w ON w.bare = m.bare
JOIN place AS own ON own.bare = m.bare AND own.nth = 1
JOIN place AS its ON its.bare = m.family AND its.nth = 1
WHERE f.documents > 1
ORDER BY f.counties DESC, f.documents DESC, f.places DESC, m.family, m.likeness DESC, w.places DESC, m.bare
LIMIT 2000
