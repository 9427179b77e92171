-- 写法相近的文字,每两种写法一行:相邻两字的重合度(Dice)不低于百分之六十;单位:百分数。
WITH wording AS (
	SELECT what, wording, document_id, bare, row_number() OVER (ORDER BY what, wording) AS place
	FROM text_wording
	WHERE id = wording
),
piece AS (
	SELECT DISTINCT what, place, substr(bare, n, 2) AS pair
	FROM (SELECT what, place, bare, unnest(range(1, length(bare))) AS n FROM wording) AS spread
),
-- Pairs of characters in the order of how rare they are.
rarity AS (
	SELECT what, pair, row_number() OVER (PARTITION BY what ORDER BY count(*), pair) AS rank
	FROM piece
	GROUP BY what, pair
),
spelt AS (
	SELECT
		piece.what,
		piece.place,
		list(rarity.rank ORDER BY rarity.rank) AS ranks,
		-- A bit for each pair; pairs whose ranks lie 120 apart share one.
		bit_or(1::HUGEINT << (rarity.rank % 120)::INTEGER) AS bits
	FROM piece
	JOIN rarity USING (what, pair)
	GROUP BY piece.what, piece.place
),
-- Two texts that are alike enough share so much that one of these, the rarest of each, is common to both.
rarest AS (
	SELECT what, place, len(ranks) AS size, bits, unnest(ranks[:len(ranks) - intDiv(len(ranks) * 60 + 139, 140) + 1]) AS rank
	FROM spelt
),
candidate AS (
	SELECT DISTINCT a.place AS one, b.place AS other
	FROM rarest AS a
	JOIN rarest AS b ON b.what = a.what AND b.rank = a.rank AND a.place < b.place
	WHERE
		least(a.size, b.size) * 140 >= greatest(a.size, b.size) * 60
		-- Each bit that only one of them has is a pair that only one of them has: most are told apart here, without their lists.
		AND 100 * bit_count(xor(a.bits, b.bits))::INTEGER <= 40 * (a.size + b.size)
),
measured AS (
	SELECT c.one, c.other, len(list_intersect(a.ranks, b.ranks)) AS shared, len(a.ranks) + len(b.ranks) AS size
	FROM candidate AS c
	JOIN spelt AS a ON a.place = c.one
	JOIN spelt AS b ON b.place = c.other
)
SELECT
	a.what,
	a.wording AS one,
	b.wording AS other,
	a.document_id AS one_document,
	b.document_id AS other_document,
	200 * m.shared::DOUBLE / m.size::DOUBLE AS alike
FROM measured AS m
JOIN wording AS a ON a.place = m.one
JOIN wording AS b ON b.place = m.other
WHERE 200 * m.shared >= 60 * m.size
