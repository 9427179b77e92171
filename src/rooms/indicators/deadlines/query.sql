-- 以日期为目标的指标,期限写到哪一月、用哪种写法;没有这种指标的也列出;单位:条。
WITH chosen_target AS (
	SELECT d.seq, i.document_id, i.deadline_form AS form, i.deadline_month::INTEGER AS month, i.class2, i.value_printed
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE in_choice(d.county_code, d.department_slug, d.fiscal_year, $c::VARCHAR, $dep::VARCHAR, $y::VARCHAR)
		AND ($damaged::VARCHAR = 'in' OR i.damage_rule IS NULL)
),
tallied AS (
	SELECT
		seq, document_id, form, month,
		count(form)::INTEGER AS counted,
		CASE WHEN form IS NOT NULL THEN words_of(array_agg(value_printed)) END AS printed,
		(sum(count(form)) OVER (PARTITION BY document_id))::INTEGER AS n,
		(sum(count(*) FILTER (WHERE class2 = '时效指标')) OVER (PARTITION BY document_id))::INTEGER AS timely,
		(sum(count(*) FILTER (WHERE form = 'month_end')) OVER (PARTITION BY document_id))::INTEGER AS ends
	FROM chosen_target
	GROUP BY seq, document_id, form, month
)
SELECT
	document_id, form, month, counted, printed, n,
	CASE WHEN form IS NOT NULL THEN counted::DOUBLE / n::DOUBLE END AS share,
	timely, ends,
	CASE WHEN n > 0 THEN ends::DOUBLE / n::DOUBLE END AS ends_share
FROM tallied
-- What has no dates has one row, to say so.
WHERE form IS NOT NULL OR n = 0
ORDER BY seq, month NULLS LAST, form
