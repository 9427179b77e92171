-- 任意两个角度交叉:每格的金额、行数与所占比例,附数据库算的小计与总计;口径或年度不同的文件之间不相加;单位:元。
WITH picked AS (
	SELECT document_id, seq, scope || ' ' || fiscal_year::VARCHAR AS alike FROM disclosure
	WHERE in_choice(county_code, department_slug, fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
),
fact AS (
	SELECT
		d.alike,
		CASE
			-- One level below the code that was opened, or as deep as the line goes.
			WHEN $rows::VARCHAR = 'code' THEN left(regexp_extract(e.facets, ' printed:(\S+) ', 1), CASE $at::VARCHAR WHEN '' THEN 3 ELSE length($at::VARCHAR) + 2 END)
			ELSE regexp_extract(e.facets, ' ' || $rows::VARCHAR || ':(\S+) ', 1)
		END AS line,
		CASE $across::VARCHAR WHEN 'disclosure' THEN e.document_id ELSE regexp_extract(e.facets, ' ' || $across::VARCHAR || ':(\S+) ', 1) END AS head,
		CASE WHEN e.source IN ('project', 'budget_line') THEN e.amount_yuan END AS amount_yuan
	FROM evidence AS e
	JOIN picked AS d USING (document_id)
	WHERE
		e.document_id IN (SELECT document_id FROM picked) AND e.source = CASE
			WHEN $rows::VARCHAR IN ('purpose', 'project') THEN 'project'
			WHEN $rows::VARCHAR IN ('code', 'kind') THEN 'budget_line'
			WHEN $rows::VARCHAR IN ('class', 'value') THEN 'indicator'
			WHEN $rows::VARCHAR = 'check' THEN 'reconciliation'
			ELSE 'finding'
		END
		-- Of a budget the lines that no other line adds up, each once.
		AND ($rows::VARCHAR NOT IN ('code', 'kind') OR has_words(e.facets, 'leaf fund:all carried:all kind:basic|kind:project'))
		AND ($at::VARCHAR = '' OR $rows::VARCHAR <> 'code' OR has_words(e.facets, 'code.disclosed:' || $at::VARCHAR))
),
added AS (
	SELECT
		line, head, count(*) AS n,
		CASE WHEN min(alike) = max(alike) THEN sum(amount_yuan) END AS amount,
		(min(alike) = max(alike))::BOOLEAN AS is_alike, max(amount_yuan IS NOT NULL) AS is_money
	FROM fact
	GROUP BY GROUPING SETS ((line, head), (line), (head), ())
	HAVING count(*) > 0
),
named AS (
	SELECT code, arg_max(name, code_year) AS name, coalesce(arg_max(name_en, code_year), arg_max(name, code_year)) AS name_en
	FROM function_code
	GROUP BY code
	UNION ALL
	SELECT purpose_id, purpose, name_en FROM purpose
)
SELECT
	coalesce(nullif(a.line, ''), CASE WHEN a.line IS NULL THEN 'total' ELSE 'none' END) AS line,
	coalesce(named.name, '') AS name, coalesce(named.name_en, '') AS name_en,
	coalesce(nullif(a.head, ''), CASE WHEN a.head IS NULL THEN 'total' ELSE 'none' END) AS head,
	a.amount, a.n::INTEGER AS n,
	-- Of the sums, never of shares: the part of the whole column.
	CASE
		WHEN a.is_money THEN a.amount::DOUBLE / nullif(max(CASE WHEN a.line IS NULL THEN a.amount END) OVER (PARTITION BY a.head), 0)::DOUBLE
		ELSE a.n::DOUBLE / max(CASE WHEN a.line IS NULL THEN a.n END) OVER (PARTITION BY a.head)::DOUBLE
	END AS share,
	a.is_alike AS is_alike
FROM added AS a
LEFT JOIN named ON named.code = a.line
LEFT JOIN picked AS d ON d.document_id = a.head
ORDER BY a.line IS NOT NULL, a.line, a.head IS NULL, d.seq, a.head
