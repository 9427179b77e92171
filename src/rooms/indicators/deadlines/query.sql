-- 以日期为目标的指标,期限写到哪一月、用哪种写法;没有这种指标的也列出;单位:条。
WITH told AS (
	SELECT
		d.county_code,
		d.fiscal_year,
		i.document_id,
		i.value_kind,
		i.class2,
		i.deadline_form,
		i.deadline_month,
		i.value_printed,
		i.damage_rule
	FROM indicator_quality AS i
	JOIN disclosure AS d USING (document_id)
	WHERE
		chosen($c::VARCHAR, d.county_code)
		AND chosen($dep::VARCHAR, d.department_slug)
		AND chosen($y::VARCHAR, d.fiscal_year::VARCHAR)
),
whole AS (
	SELECT
		county_code,
		fiscal_year,
		document_id,
		count(*) FILTER (WHERE value_kind = 'deadline') AS n,
		count(*) FILTER (WHERE class2 = '时效指标') AS timely
	FROM told
	WHERE $damaged::VARCHAR = 'in' OR damage_rule IS NULL
	GROUP BY county_code, fiscal_year, document_id
),
tallied AS (
	SELECT document_id, deadline_form, deadline_month, count(*) AS counted, string_agg(DISTINCT value_printed, '、' ORDER BY value_printed) AS printed
	FROM told
	WHERE value_kind = 'deadline' AND ($damaged::VARCHAR = 'in' OR damage_rule IS NULL)
	GROUP BY document_id, deadline_form, deadline_month
)
SELECT
	whole.document_id,
	tallied.deadline_form AS form,
	tallied.deadline_month::INTEGER AS month,
	coalesce(tallied.counted, 0)::INTEGER AS counted,
	tallied.printed,
	whole.n::INTEGER AS n,
	whole.timely::INTEGER AS timely
FROM whole
LEFT JOIN tallied USING (document_id)
ORDER BY whole.county_code, whole.fiscal_year, whole.document_id, month NULLS LAST, form
