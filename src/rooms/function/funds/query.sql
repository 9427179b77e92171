-- 每个科目的钱是基本还是项目、来自哪种资金、是本年还是上年结转:各部分一行,合计为科目编码空的行,没有分列的说明原因;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
part AS (
	SELECT
		document_id,
		code,
		name,
		CASE $split::VARCHAR WHEN 'kind' THEN kind WHEN 'fund' THEN fund ELSE carried END AS key,
		amount_yuan,
		origin,
		1 AS parts,
		line_start,
		line_end
	FROM coded_amount
	WHERE
		(level = 0 OR level = ($digits::INTEGER - 1) // 2 OR (is_leaf AND level < ($digits::INTEGER - 1) // 2))
		AND (kind = 'all') = ($split::VARCHAR <> 'kind')
		AND (fund = 'all') = ($split::VARCHAR <> 'fund')
		AND (carried = 'all') = ($split::VARCHAR <> 'carried')
	UNION ALL
	-- A department may be told as a whole, without codes.
	SELECT document_id, '', '', measure, amount_yuan, origin, 1, line_start, line_end
	FROM budget_line
	WHERE
		$split::VARCHAR = 'kind'
		AND statement = 'department_overview'
		AND direction = 'expenditure'
		AND measure IN ('basic', 'project', 'other')
		AND amount_yuan IS NOT NULL
	UNION ALL
	-- Where no column says so, a project's name may: what is left of an earlier year.
	SELECT
		document_id,
		'',
		'',
		CASE WHEN regexp_matches(name, '结余|结转') THEN 'carried_over' ELSE 'current_year' END AS key,
		sum(amount_yuan),
		'suggested',
		count(*),
		NULL,
		NULL
	FROM itemised
	WHERE
		$split::VARCHAR = 'carried'
		AND document_id NOT IN (SELECT document_id FROM coded_amount)
		AND document_id IN (SELECT document_id FROM itemised WHERE regexp_matches(name, '结余|结转'))
	GROUP BY document_id, key
)
SELECT
	picked.document_id,
	coalesce(part.code, '') AS code,
	coalesce(part.name, '') AS name,
	-- Empty where a disclosure does not split its amounts this way.
	coalesce(part.key, '') AS key,
	part.amount_yuan::DOUBLE AS amount,
	(sum(part.amount_yuan) OVER (PARTITION BY picked.document_id, part.code))::DOUBLE AS whole,
	(part.amount_yuan / sum(part.amount_yuan) OVER (PARTITION BY picked.document_id, part.code))::DOUBLE AS share,
	coalesce(part.origin, 'derived') AS origin,
	coalesce(part.parts, 0)::INTEGER AS parts,
	part.line_start,
	part.line_end
FROM picked
LEFT JOIN part USING (document_id)
ORDER BY picked.county_code, picked.fiscal_year, picked.document_id, part.code <> '', whole DESC, part.code, part.key
