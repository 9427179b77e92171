-- 任意两个角度交叉:每格的金额、行数与所占比例,附数据库算的小计与总计;口径或年度不同的文件之间不相加;单位:元。
WITH picked AS (
	SELECT document_id, seq, county_code || '-' || department_slug AS place, scope || '-' || fiscal_year::VARCHAR AS alike FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		-- Function codes have an odd number of digits, places an even one.
		AND ($rows::VARCHAR <> 'place' OR length($at::VARCHAR) IN (3, 5) OR left(county_code, length($at::VARCHAR)) = $at::VARCHAR)
),
counted AS (
	SELECT
		d.alike, e.document_id,
		CASE
			-- One level below what was opened: province, prefecture, county, department; or as deep as the line of a budget goes.
			WHEN $rows::VARCHAR = 'place' THEN left(d.place, CASE length($at::VARCHAR) WHEN 2 THEN 4 WHEN 4 THEN 6 WHEN 6 THEN 99 ELSE 2 END)
			WHEN $rows::VARCHAR = 'code' THEN left(regexp_extract(e.facets, ' printed:(\S+) ', 1), CASE length($at::VARCHAR) WHEN 3 THEN 5 WHEN 5 THEN 7 ELSE 3 END)
			ELSE regexp_extract(e.facets, ' ' || $rows::VARCHAR || ':(\S+) ', 1)
		END AS line,
		CASE
			WHEN $across::VARCHAR = 'alike' OR ($across::VARCHAR = 'disclosure' AND $rows::VARCHAR = 'place') THEN d.alike
			WHEN $across::VARCHAR = 'disclosure' THEN e.document_id
			ELSE regexp_extract(e.facets, ' ' || $across::VARCHAR || ':(\S+) ', 1)
		END AS head,
		CASE WHEN e.source IN ('project', 'budget_line') THEN e.amount_yuan END AS amount_yuan
	FROM evidence AS e JOIN picked AS d USING (document_id)
	WHERE
		e.document_id IN (SELECT document_id FROM picked)
		-- Places have rows of the sort that the heads belong to.
		AND e.source = CASE CASE $rows::VARCHAR WHEN 'place' THEN $across::VARCHAR ELSE $rows::VARCHAR END
			WHEN 'code' THEN 'budget_line' WHEN 'kind' THEN 'budget_line' WHEN 'class' THEN 'indicator' WHEN 'value' THEN 'indicator'
			WHEN 'check' THEN 'reconciliation' WHEN 'finding' THEN 'finding' WHEN 'severity' THEN 'finding' WHEN 'certainty' THEN 'finding' ELSE 'project'
		END
		-- Of a budget the lines that no other line adds up, each once.
		AND (e.source <> 'budget_line' OR has_words(e.facets, 'leaf fund:all carried:all kind:basic|kind:project'))
		AND ($rows::VARCHAR <> 'code' OR length($at::VARCHAR) NOT IN (3, 5) OR has_words(e.facets, 'code.disclosed:' || $at::VARCHAR))
),
added AS (
	SELECT
		line, head, count(*) AS n, count(DISTINCT document_id) AS documents, (min(alike) = max(alike))::BOOLEAN AS is_alike,
		CASE WHEN min(alike) = max(alike) THEN sum(amount_yuan) END AS amount, max(amount_yuan IS NOT NULL) AS is_money
	FROM counted GROUP BY GROUPING SETS ((line, head), (line), (head), ()) HAVING count(*) > 0
),
weighed AS (SELECT line, head, n, documents, is_alike, amount, CASE WHEN is_money THEN amount::DOUBLE ELSE n::DOUBLE END AS size FROM added),
named AS (
	SELECT code, arg_max(name, code_year) AS name, coalesce(arg_max(name_en, code_year), arg_max(name, code_year)) AS name_en FROM function_code GROUP BY code
	UNION ALL SELECT purpose_id, purpose, name_en FROM purpose
)
SELECT
	coalesce(nullif(a.line, ''), CASE WHEN a.line IS NULL THEN 'total' ELSE 'none' END) AS line, coalesce(named.name, '') AS name, coalesce(named.name_en, '') AS name_en,
	coalesce(nullif(a.head, ''), CASE WHEN a.head IS NULL THEN 'total' ELSE 'none' END) AS head,
	a.amount, a.n::INTEGER AS n,
	-- Of sums, never of shares: the part of the whole column, and of the whole line.
	a.size / nullif(max(CASE WHEN a.line IS NULL THEN a.size END) OVER (PARTITION BY a.head), 0) AS share,
	a.size / nullif(max(CASE WHEN a.head IS NULL THEN a.size END) OVER (PARTITION BY a.line), 0) AS line_share,
	a.amount::DOUBLE / a.n AS mean, a.amount::DOUBLE / a.documents AS per_document, a.is_alike AS is_alike
FROM weighed AS a
LEFT JOIN named ON named.code = a.line
LEFT JOIN picked AS d ON d.document_id = a.head
ORDER BY a.line IS NOT NULL, a.line, a.head IS NULL, d.seq, a.head
