-- 以日期为目标的指标,期限写到哪一月、用哪种写法;没有这种指标的也列出;单位:条。
WITH counted AS (
	SELECT d.seq, i.document_id, i.value_kind, i.class2, i.deadline_form, i.deadline_month, i.value_printed
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
		AND ($damaged::VARCHAR = 'in' OR i.damage_rule IS NULL)
),
whole AS (
	SELECT
		seq,
		document_id,
		(count(*) FILTER (WHERE value_kind = 'deadline'))::INTEGER AS n,
		(count(*) FILTER (WHERE class2 = '时效指标'))::INTEGER AS timely
	FROM counted
	GROUP BY seq, document_id
),
tallied AS (
	SELECT document_id, deadline_form, deadline_month::INTEGER AS month, count(*)::INTEGER AS counted, words_of(array_agg(value_printed)) AS printed
	FROM counted
	WHERE value_kind = 'deadline'
	GROUP BY document_id, deadline_form, deadline_month
)
SELECT
	whole.document_id,
	tallied.deadline_form AS form,
	tallied.month,
	coalesce(tallied.counted, 0) AS counted,
	tallied.printed,
	whole.n,
	tallied.counted::DOUBLE / whole.n::DOUBLE AS share,
	whole.timely
FROM whole
LEFT JOIN tallied USING (document_id)
ORDER BY whole.seq, tallied.month NULLS LAST, tallied.deadline_form
