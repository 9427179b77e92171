-- 指标名称的样板:每种写法归哪一家,按四档相似度(level)各归一次,由见于最多县的写法领头。只比共有罕见邻字的写法,每组只与其中最通行的五种比,不两两相比;单位:相似度为百分数。
CREATE VIEW wording_family AS
WITH seen AS MATERIALIZED (
	SELECT
		w.bare AS bare,
		w.said AS said,
		w.id AS id,
		w.characters AS characters,
		w.places AS places,
		d.county_code AS county_code,
		d.fiscal_year AS fiscal_year,
		d.seq AS seq
	FROM document_wording AS w
	JOIN disclosure AS d ON d.document_id = w.document_id
	WHERE w.characters >= 4
),
counted AS MATERIALIZED (
	SELECT
		bare,
		max(characters) AS characters,
		arg_min(said, fiscal_year::BIGINT * 10000000 + seq) AS said,
		arg_min(id, fiscal_year::BIGINT * 10000000 + seq) AS id,
		row_number() OVER (ORDER BY count(DISTINCT county_code) DESC, sum(places) DESC, min(fiscal_year), min(seq), bare) AS standing
	FROM seen
	GROUP BY bare
),
piece AS MATERIALIZED (
	SELECT DISTINCT standing, chars_at(bare, n, 2) AS pair
	FROM (SELECT standing, bare, unnest(range(1, characters)) AS n FROM counted) AS spread
),
-- Pairs of characters, for each wording in the order of how rare they are.
ranked AS (
	SELECT
		p.standing AS standing,
		p.pair AS pair,
		row_number() OVER (PARTITION BY p.standing ORDER BY r.wordings, p.pair) AS rank,
		count(*) OVER (PARTITION BY p.standing) AS size
	FROM piece AS p
	JOIN (SELECT pair, count(*) AS wordings FROM piece GROUP BY pair) AS r ON r.pair = p.pair
),
-- Two wordings that are alike enough (60 of 100) share so much that one of these, the rarest of each, is common to both.
rare AS MATERIALIZED (
	SELECT
		standing,
		pair,
		size,
		row_number() OVER (PARTITION BY pair ORDER BY standing) AS nth
	FROM ranked
	WHERE rank <= size - intDiv(size * 60 + 139, 140) + 1
),
candidate AS (
	SELECT DISTINCT own.standing AS standing, own.size AS size, first.standing AS lead_standing, first.size AS lead_size
	FROM rare AS own
	JOIN rare AS first ON first.pair = own.pair
	WHERE
		first.nth <= 5
		AND first.standing < own.standing
		AND least(first.size, own.size) * 140 >= greatest(first.size, own.size) * 60
),
measured AS MATERIALIZED (
	SELECT c.standing AS standing, c.lead_standing AS lead_standing, 200 * count(*)::DOUBLE / max(c.size + c.lead_size) AS alike
	FROM candidate AS c
	JOIN piece AS own ON own.standing = c.standing
	JOIN piece AS first ON first.standing = c.lead_standing AND first.pair = own.pair
	GROUP BY c.standing, c.lead_standing
	HAVING 200 * count(*) >= 60 * max(c.size + c.lead_size)
),
every_level AS (
	SELECT unnest([60, 70, 80, 90]) AS level
),
near AS MATERIALIZED (
	SELECT e.level AS level, m.standing AS standing, m.lead_standing AS lead_standing, m.alike AS alike
	FROM measured AS m
	CROSS JOIN every_level AS e
	WHERE m.alike >= e.level
),
-- A wording joins the first of those that join none themselves; those near to none but such as have joined do the same among themselves, twice.
joined_1 AS MATERIALIZED (
	SELECT n.level AS level, n.standing AS standing, min(n.lead_standing) AS lead_standing
	FROM near AS n
	LEFT JOIN (SELECT DISTINCT level, standing FROM near) AS other ON other.level = n.level AND other.standing = n.lead_standing
	WHERE other.standing IS NULL
	GROUP BY n.level, n.standing
),
left_1 AS MATERIALIZED (
	SELECT n.level AS level, n.standing AS standing, n.lead_standing AS lead_standing
	FROM near AS n
	LEFT JOIN joined_1 AS own ON own.level = n.level AND own.standing = n.standing
	LEFT JOIN joined_1 AS first ON first.level = n.level AND first.standing = n.lead_standing
	WHERE own.standing IS NULL AND first.standing IS NULL
),
joined_2 AS MATERIALIZED (
	SELECT n.level AS level, n.standing AS standing, min(n.lead_standing) AS lead_standing
	FROM left_1 AS n
	LEFT JOIN (SELECT DISTINCT level, standing FROM left_1) AS other ON other.level = n.level AND other.standing = n.lead_standing
	WHERE other.standing IS NULL
	GROUP BY n.level, n.standing
),
left_2 AS MATERIALIZED (
	SELECT n.level AS level, n.standing AS standing, n.lead_standing AS lead_standing
	FROM left_1 AS n
	LEFT JOIN joined_2 AS own ON own.level = n.level AND own.standing = n.standing
	LEFT JOIN joined_2 AS first ON first.level = n.level AND first.standing = n.lead_standing
	WHERE own.standing IS NULL AND first.standing IS NULL
),
joined_3 AS MATERIALIZED (
	SELECT n.level AS level, n.standing AS standing, min(n.lead_standing) AS lead_standing
	FROM left_2 AS n
	LEFT JOIN (SELECT DISTINCT level, standing FROM left_2) AS other ON other.level = n.level AND other.standing = n.lead_standing
	WHERE other.standing IS NULL
	GROUP BY n.level, n.standing
),
settled AS (
	SELECT level, standing, lead_standing FROM joined_1
	UNION ALL
	SELECT level, standing, lead_standing FROM joined_2
	UNION ALL
	SELECT level, standing, lead_standing FROM joined_3
)
SELECT
	e.level AS level,
	own.bare AS bare,
	own.characters AS characters,
	first.standing::INTEGER AS family,
	first.said AS lead,
	lower(first.id) AS lead_id,
	first.characters AS lead_characters,
	coalesce(n.alike, 100) AS alike
FROM counted AS own
CROSS JOIN every_level AS e
LEFT JOIN settled AS s ON s.level = e.level AND s.standing = own.standing
JOIN counted AS first ON first.standing = coalesce(s.lead_standing, own.standing)
LEFT JOIN near AS n ON n.level = s.level AND n.standing = s.standing AND n.lead_standing = s.lead_standing
