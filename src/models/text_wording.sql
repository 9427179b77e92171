-- 拿来比较写法的文字,每条指标名称、每段绩效目标一行:去掉空格标点后的字、字数,同一份文件里写得一样的归为一种写法;单位:字。
WITH damaged AS (
	SELECT DISTINCT project_id, rule
	FROM finding
	WHERE indicator_id IS NULL AND project_id IS NOT NULL AND (kind = 'repair' OR rule IN ('truncated-text', 'text-gap'))
),
mended AS (
	SELECT project_id, string_agg(rule, '、' ORDER BY rule) AS rule
	FROM damaged
	GROUP BY project_id
),
said AS (
	SELECT 'indicator' AS what, indicator_id AS id, document_id, project_id, name AS said, target_printed, damage_rule, origin, line_start, line_end
	FROM indicator_quality
	WHERE name IS NOT NULL
	UNION ALL
	SELECT 'objective', p.project_id, p.document_id, p.project_id, p.objective, NULL, mended.rule, p.origin, p.line_start, p.line_end
	FROM project AS p
	LEFT JOIN mended USING (project_id)
	WHERE p.objective IS NOT NULL
),
bared AS (
	-- Spaces and punctuation are no wording.
	SELECT what, id, document_id, project_id, said, target_printed, damage_rule, origin, line_start, line_end, regexp_replace(lower(said), '[\s\p{P}\p{S}]', '', 'g') AS bare
	FROM said
),
-- A pair of characters that many names of projects share tells none of them apart.
named AS (
	SELECT DISTINCT document_id, project_id, substr(name, place, 2) AS pair
	FROM (SELECT document_id, project_id, name, unnest(range(1, length(name))) AS place FROM project) AS spread
),
common AS (
	SELECT document_id, pair
	FROM named
	WHERE regexp_full_match(pair, '\p{Han}{2}') AND NOT contains('经济效益、社会效益、生态效益、可持续影响、服务对象满意度、数量、质量、时效、成本、指标', pair)
	GROUP BY document_id, pair
	HAVING count(*) <= 3
),
telling AS (
	SELECT named.project_id, named.pair
	FROM named
	JOIN common USING (document_id, pair)
),
speaking AS (
	SELECT b.what, b.id, max(contains(b.bare, t.pair)) AS speaks
	FROM bared AS b
	JOIN telling AS t USING (project_id)
	GROUP BY b.what, b.id
)
SELECT
	b.what,
	b.id,
	b.document_id,
	b.project_id,
	b.line_start,
	b.line_end,
	b.origin,
	first_value(b.id) OVER (PARTITION BY b.what, b.document_id, b.bare ORDER BY b.line_start, b.id) AS wording,
	b.said,
	b.bare,
	length(b.bare) AS characters,
	b.target_printed,
	b.damage_rule,
	CASE s.speaks WHEN TRUE THEN 'own' WHEN FALSE THEN 'other' ELSE 'unknown' END AS speaks
FROM bared AS b
LEFT JOIN speaking AS s ON s.what = b.what AND s.id = b.id
WHERE length(b.bare) >= 2
