-- 绩效指标分在哪几类:归一为四类、成本并入产出的三类,或照原文印的;单位:条。
WITH classed AS (
	SELECT
		d.seq,
		i.document_id,
		CASE $as::VARCHAR WHEN 'printed' THEN i.printed_class_id WHEN 'three' THEN replace(i.class_id, 'cost', 'output') ELSE i.class_id END AS key,
		CASE WHEN $as::VARCHAR = 'printed' THEN 'disclosed' ELSE i.class1_origin END AS origin,
		i.targets
	FROM indicator_count AS i
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
)
SELECT
	document_id,
	key,
	sum(targets)::INTEGER AS counted,
	(sum(sum(targets)) OVER (PARTITION BY document_id))::INTEGER AS n,
	0::INTEGER AS left_out,
	-- A count is as sure as the least sure of what it counts.
	CASE
		WHEN max(origin = 'suggested') THEN 'suggested'
		WHEN max(origin = 'inferred_exact') THEN 'inferred_exact'
		ELSE 'derived'
	END AS origin,
	sum(targets)::DOUBLE / (sum(sum(targets)) OVER (PARTITION BY document_id))::DOUBLE AS share
FROM classed
GROUP BY seq, document_id, key
ORDER BY seq, list_position(['cost', 'output', 'benefit', 'satisfaction', 'none', 'unreadable', 'unprinted'], key)
