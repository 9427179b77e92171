-- 合成的披露文件、部门与分母:名称真实,其余都是抽取的,题名、发布单位、来源逐一注明合成;单位:元。
INSERT INTO department BY NAME
SELECT DISTINCT
	c.department_id,
	c.county_code,
	c.county || CASE WHEN c.nth > 1 THEN '第' || c.nth::VARCHAR ELSE '' END || c.kind || '（合成）' AS name,
	c.kind,
	c.pinyin AS name_pinyin,
	c.initials AS name_initials
FROM copies AS c
ORDER BY c.department_id;
INSERT INTO document BY NAME
WITH listed AS (
	SELECT document_id, sum(amount_yuan) AS amount_yuan
	FROM project_amounts
	GROUP BY document_id
),
sampled AS (
	SELECT document_id, sum(amount_yuan) AS amount_yuan
	FROM read.project
	GROUP BY document_id
),
ratio AS (
	SELECT a.document_id, arg_max(a.amount_yuan, l.amount_yuan)::DOUBLE / max(l.amount_yuan)::DOUBLE AS ratio
	FROM amounts AS a
	JOIN read.budget_line AS l USING (line_id)
	WHERE l.level = 0 AND l.measure = 'total' AND NOT a.wrong
	GROUP BY a.document_id
)
SELECT
	c.document_id,
	c.county_code,
	c.department_id,
	c.fiscal_year,
	'合成 synthetic · ' || replace(own.name, '（合成）', '') || c.fiscal_year::VARCHAR || '年'
	-- Of the sample's title its kind of document: neither its department nor its year.
	|| regexp_replace(t.title, '^.*' || theirs.kind || '|^附件\d*[：:]|\d{4}年', '', 'g') AS title,
	t.layout,
	t.stage,
	t.scope,
	t.amount_unit,
	CASE
		WHEN t.stated_total_yuan = sampled.amount_yuan THEN listed.amount_yuan
		ELSE money(t.stated_total_yuan::DOUBLE * coalesce(ratio.ratio, c.size), c.step)
	END AS stated_total_yuan,
	t.template_family,
	'合成数据，不是任何单位发布的 · synthetic, published by nobody' AS publisher,
	'synthetic-' || t.source_file AS source_file,
	repeat('0', 64) AS sha256,
	t.line_count,
	t.identity
FROM copies AS c
JOIN read.document AS t ON t.document_id = c.sample_id
JOIN department AS own ON own.department_id = c.department_id
JOIN read.department AS theirs ON theirs.department_id = t.department_id
LEFT JOIN listed ON listed.document_id = c.document_id
LEFT JOIN sampled ON sampled.document_id = c.sample_id
LEFT JOIN ratio ON ratio.document_id = c.document_id
ORDER BY c.document_id;
INSERT INTO denominator BY NAME
WITH told AS (
	SELECT county_code, measure, unit, value, year
	FROM read.denominator
	WHERE department_id IS NULL AND value > 0
	QUALIFY row_number() OVER (PARTITION BY county_code, measure ORDER BY year DESC) = 1
),
shape AS (
	SELECT measure, any_value(unit) AS unit, max(year) AS year, avg(ln(value)) AS mean, stddev_samp(ln(value)) AS spread
	FROM told
	GROUP BY measure
	HAVING count(*) > 1
)
SELECT
	county.county_code,
	shape.measure,
	shape.year,
	-- Measures of one county go together.
	round(exp(shape.mean + shape.spread * (0.8 * normal('county|' || county.county_code) + 0.6 * normal(shape.measure || '|' || county.county_code)))) AS value,
	shape.unit,
	'derived' AS origin,
	'low' AS confidence,
	'合成 synthetic' AS source
FROM county
CROSS JOIN shape
WHERE county.county_code IN (SELECT county_code FROM copies)
ORDER BY county.county_code, shape.measure;
