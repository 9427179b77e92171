-- 哪些绩效目标或指标名称写得一样或相近:按相邻两字的重合度(Dice)成对,连成一组组,每处一行;单位:相似度为百分数。
WITH RECURSIVE said AS (
	SELECT
		text.id,
		text.document_id,
		d.county_code,
		d.fiscal_year,
		text.project_id,
		text.said,
		text.target_printed,
		text.damage_rule,
		text.origin,
		text.line_start,
		text.line_end,
		-- Spaces and punctuation are no wording.
		regexp_replace(lower(text.said), '[\s\p{P}\p{S}]', '', 'g') AS bare
	FROM (
		SELECT indicator_id AS id, document_id, project_id, name AS said, target_printed, damage_rule, origin, line_start, line_end
		FROM indicator_quality
		WHERE $what::VARCHAR = 'indicator'
		UNION ALL
		SELECT p.project_id, p.document_id, p.project_id, p.objective, NULL, f.rule, p.origin, p.line_start, p.line_end
		FROM project AS p
		LEFT JOIN (
			SELECT project_id, string_agg(DISTINCT rule, '、' ORDER BY rule) AS rule
			FROM finding
			WHERE indicator_id IS NULL AND (kind = 'repair' OR rule IN ('truncated-text', 'text-gap'))
			GROUP BY project_id
		) AS f USING (project_id)
		WHERE $what::VARCHAR = 'objective'
	) AS text
	JOIN disclosure AS d USING (document_id)
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
),
-- A text once in every document, however often it stands there: only different texts have to be compared.
wording AS (
	SELECT
		row_number() OVER (ORDER BY county_code, fiscal_year, document_id, min(line_start), bare) AS wording,
		document_id,
		county_code,
		bare,
		count(*) AS places,
		list_distinct(list_transform(range(1, length(bare)), lambda n: bare[n:n + 1])) AS pairs
	FROM said
	WHERE length(bare) >= $length::INTEGER
	GROUP BY document_id, county_code, fiscal_year, bare
),
piece AS (
	SELECT wording, unnest(pairs) AS pair FROM wording
),
-- Pairs of characters in the order of how rare they are.
rarity AS (
	SELECT pair, row_number() OVER (ORDER BY count(*), pair) AS rank FROM piece GROUP BY pair
),
spelt AS (
	SELECT
		piece.wording,
		list(rarity.rank ORDER BY rarity.rank) AS ranks,
		-- A bit for each pair; pairs whose ranks lie 120 apart share one.
		bit_or(1::HUGEINT << (rarity.rank % 120)::INTEGER) AS bits
	FROM piece
	JOIN rarity USING (pair)
	GROUP BY piece.wording
),
-- Two texts that are alike enough share so much that one of these, the rarest of each, is common to both.
rarest AS (
	SELECT
		spelt.wording,
		wording.document_id,
		wording.county_code,
		len(ranks) AS size,
		bits,
		unnest(ranks[:len(ranks) - (len(ranks) * $least::INTEGER + 199 - $least::INTEGER) // (200 - $least::INTEGER) + 1]) AS rank
	FROM spelt
	JOIN wording USING (wording)
),
candidates AS (
	SELECT DISTINCT a.wording AS one, b.wording AS other
	FROM rarest AS a
	JOIN rarest AS b ON b.rank = a.rank AND a.wording < b.wording
	WHERE
		CASE $within::VARCHAR
			WHEN 'one' THEN a.document_id = b.document_id
			WHEN 'across' THEN a.county_code <> b.county_code
			ELSE TRUE
		END
		AND least(a.size, b.size) * (200 - $least::INTEGER) >= greatest(a.size, b.size) * $least::INTEGER
		-- Each bit that only one of them has is a pair that only one of them has: most are told apart here, without their lists.
		AND 100 * bit_count(xor(a.bits, b.bits))::INTEGER <= (100 - $least::INTEGER) * (a.size + b.size)
),
alike AS (
	SELECT candidates.one, candidates.other
	FROM candidates
	JOIN spelt AS a ON a.wording = candidates.one
	JOIN spelt AS b ON b.wording = candidates.other
	WHERE 200 * len(list_intersect(a.ranks, b.ranks)) >= $least::INTEGER * (len(a.ranks) + len(b.ranks))
),
link AS (
	SELECT one, other FROM alike
	UNION ALL
	SELECT other, one FROM alike
),
-- What hangs together is called after the first text in it.
grown (wording, first) USING KEY (wording) AS (
	SELECT wording, wording FROM wording
	UNION
	SELECT link.other, min(grown.first)
	FROM grown
	JOIN link ON link.one = grown.wording
	JOIN recurring.grown AS known ON known.wording = link.other
	WHERE grown.first < known.first
	GROUP BY link.other
),
-- A pair of characters that many names of projects share tells none of them apart.
named AS (
	SELECT DISTINCT document_id, project_id, unnest(list_transform(range(1, length(name)), lambda n: name[n:n + 1])) AS pair
	FROM project
),
telling AS (
	SELECT document_id, pair
	FROM named
	WHERE regexp_full_match(pair, '\p{Han}{2}') AND NOT contains('经济效益、社会效益、生态效益、可持续影响、服务对象满意度、数量、质量、时效、成本、指标', pair)
	GROUP BY document_id, pair
	HAVING count(*) <= 3
),
about AS (
	SELECT named.project_id, list(named.pair) AS pairs
	FROM named
	JOIN telling USING (document_id, pair)
	GROUP BY named.project_id
),
grouped AS (
	SELECT
		grown.first,
		grown.wording,
		said.id,
		said.document_id,
		said.project_id,
		said.said,
		said.target_printed,
		said.damage_rule,
		said.origin,
		said.line_start,
		said.line_end,
		CASE
			WHEN about.pairs IS NULL THEN 'unknown'
			WHEN list_has_any(about.pairs, wording.pairs) THEN 'own'
			ELSE 'other'
		END AS speaks,
		first_value(said.id) OVER (PARTITION BY grown.first ORDER BY grown.wording, said.line_start, said.id) AS first_id,
		count(*) OVER (PARTITION BY grown.first) AS places,
		max(grown.wording) OVER (PARTITION BY grown.first) AS last
	FROM grown
	JOIN wording USING (wording)
	JOIN said ON said.document_id = wording.document_id AND said.bare = wording.bare
	LEFT JOIN about ON about.project_id = said.project_id
)
SELECT
	lower(grouped.first_id) AS group_key,
	lower(grouped.id) AS place_key,
	grouped.document_id,
	lower(grouped.project_id) AS project_key,
	p.name AS project,
	grouped.said,
	grouped.target_printed,
	grouped.damage_rule,
	grouped.speaks,
	(200.0 * len(list_intersect(mine.ranks, its.ranks)) / (len(mine.ranks) + len(its.ranks)))::DOUBLE AS alike,
	grouped.origin,
	grouped.line_start,
	grouped.line_end
FROM grouped
JOIN spelt AS mine ON mine.wording = grouped.wording
JOIN spelt AS its ON its.wording = grouped.first
LEFT JOIN project AS p ON p.project_id = grouped.project_id
WHERE grouped.places > 1 AND ($within::VARCHAR <> 'across' OR grouped.last > grouped.first)
ORDER BY grouped.first, grouped.wording, grouped.line_start, grouped.id
