-- 合成的披露文件:每县每部门每年一份,各抽一份已公布的文件作样本;金额的倍数服从对数正态分布;按县分成若干批;单位:无。
CREATE TEMP TABLE every_copy AS
WITH place AS (
	SELECT code AS county_code, short_name, row_number() OVER (ORDER BY uniform('county|' || code)) AS place
	FROM read.division
	WHERE valid_to IS NULL
	QUALIFY row_number() OVER (PARTITION BY code ORDER BY valid_from DESC NULLS LAST) = 1
),
kind AS (
	SELECT kind, slug, pinyin, initials, per_county, row_number() OVER (ORDER BY rowid) AS place, count(*) OVER () AS kinds
	FROM read.department_kind
),
-- Beyond the kinds that each county has once, further ones of a kind that it has many of.
several AS (
	SELECT kind, slug, pinyin, initials, row_number() OVER (ORDER BY place) AS place, count(*) OVER () AS kinds
	FROM kind
	WHERE per_county <> 'one'
),
office AS (
	SELECT kind, slug, pinyin, initials, 1 AS nth
	FROM kind
	WHERE place <= getvariable('departments')
	UNION ALL
	SELECT s.kind, s.slug, s.pinyin, s.initials, 1 + ceil(further.n / s.kinds::DOUBLE)::INTEGER
	FROM (SELECT unnest(range(1, 1 + greatest(0, getvariable('departments') - (SELECT max(kinds) FROM kind)))) AS n) AS further
	JOIN several AS s ON s.place = (further.n - 1) % s.kinds + 1
),
sample AS (
	SELECT document_id, row_number() OVER (ORDER BY document_id) AS place, count(*) OVER () AS samples, max(fiscal_year) OVER () AS newest
	FROM read.document
	WHERE fiscal_year IS NOT NULL
),
drawn AS (
	SELECT
		c.county_code,
		c.short_name AS county,
		o.kind,
		o.slug,
		o.pinyin,
		o.initials,
		o.nth,
		c.county_code || '-' || o.slug || CASE WHEN o.nth > 1 THEN '-' || o.nth::VARCHAR ELSE '' END AS department_id,
		back.n AS years_back
	FROM place AS c
	CROSS JOIN office AS o
	CROSS JOIN (SELECT unnest(range(0, getvariable('years'))) AS n) AS back
	WHERE c.place <= getvariable('counties')
),
-- Slices of whole counties, in the order of their codes, of about so many disclosures.
sliced AS (
	SELECT county_code, floor((sum(count(*)) OVER (ORDER BY county_code) - count(*)) / getvariable('slice_size'))::INTEGER AS slice
	FROM drawn
	GROUP BY county_code
)
SELECT
	sliced.slice,
	d.department_id || '-' || (s.newest - d.years_back)::VARCHAR || '-synthetic' AS document_id,
	s.document_id AS sample_id,
	d.county_code,
	d.county,
	d.department_id,
	d.kind,
	d.slug,
	d.pinyin,
	d.initials,
	d.nth,
	(s.newest - d.years_back)::INTEGER AS fiscal_year,
	t.amount_unit,
	CASE t.amount_unit WHEN '万元' THEN 100 ELSE 0.01 END AS step,
	-- A county and a department have their size; the years of one department differ little.
	exp(0.7 * normal('size|' || d.county_code) + 0.5 * normal('size|' || d.department_id) + 0.1 * normal('size|' || d.department_id || '|' || d.years_back::VARCHAR)) AS size
FROM drawn AS d
-- A department keeps the form of its document through the years.
JOIN sample AS s ON s.place = 1 + floor(uniform('sample|' || d.department_id) * s.samples)::INTEGER
JOIN read.document AS t ON t.document_id = s.document_id
JOIN sliced ON sliced.county_code = d.county_code;
INSERT INTO county BY NAME
SELECT DISTINCT ON (d.code) d.code AS county_code, d.name, d.short_name, d.name_pinyin, d.name_initials, d.prefecture, d.province
FROM read.division AS d
WHERE d.valid_to IS NULL AND d.code IN (SELECT county_code FROM every_copy)
ORDER BY d.code, d.valid_from DESC NULLS LAST;
