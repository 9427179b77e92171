-- 文件写明的单价:指标、项目名称和算式里“每……多少元”的说法,按规则归类;带周期的折合成每月;单位:元。
WITH picked AS (
	SELECT document_id, county_code, fiscal_year
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
),
-- What a unit cost is for: the first rule whose words stand in the item and in the name of its project.
rule AS (
	SELECT seq, kind, of_item, of_project
	FROM (
		VALUES
			(1, 'pay', '补贴', '村级组织运转|干部补贴'),
			(2, 'office', '办公', ''),
			(3, 'premises', '活动场所|阵地|服务中心|村级建设', ''),
			(4, 'service', '服务群众|为民服务', ''),
			(5, 'training', '培训|学历|师资|班', ''),
			(6, 'pay', '工资|绩效奖励|党务工作者', ''),
			(7, 'allowance', '补助|补贴|生活', ''),
			(8, 'visit', '慰问|帮扶', ''),
			(9, 'medical', '体检', ''),
			(10, 'platform', '站点|终端|服务费', ''),
			(11, 'activity', '活动|茶话会', ''),
			(12, 'subscription', '征订', ''),
			-- Where the item says nothing, the project's name may.
			(13, 'service', '', '为民服务'),
			(14, 'premises', '', '阵地'),
			(15, 'pay', '', '两新组织党建工作'),
			(16, 'other', '', '')
	) AS rule (seq, kind, of_item, of_project)
),
sorted AS (
	SELECT
		u.unit_cost_id,
		u.document_id,
		u.item,
		u.amount_yuan,
		u.amount_high_yuan,
		u.per,
		u.period,
		u.value_printed,
		u.origin,
		u.line_start,
		u.line_end,
		rule.kind,
		rule.seq,
		p.name AS project
	FROM unit_cost AS u
	LEFT JOIN project AS p USING (project_id)
	JOIN rule
		ON regexp_matches(u.item || ' ' || u.per, rule.of_item)
		AND regexp_matches(coalesce(p.name, ''), rule.of_project)
	QUALIFY row_number() OVER (PARTITION BY u.unit_cost_id ORDER BY rule.seq) = 1
)
SELECT
	sorted.document_id,
	sorted.unit_cost_id AS code,
	sorted.kind,
	sorted.item,
	sorted.project,
	sorted.amount_yuan::DOUBLE AS amount,
	sorted.amount_high_yuan::DOUBLE AS amount_high,
	sorted.per,
	sorted.period,
	sorted.value_printed AS printed,
	CASE sorted.period WHEN '年' THEN sorted.amount_yuan / 12 WHEN '月' THEN sorted.amount_yuan END::DOUBLE AS monthly,
	sorted.origin,
	sorted.line_start,
	sorted.line_end
FROM sorted
JOIN picked USING (document_id)
WHERE chosen($kind::VARCHAR, sorted.kind)
ORDER BY list_position(['office', 'premises', 'service', 'training', 'pay', 'allowance', 'visit', 'medical', 'platform', 'activity', 'subscription', 'other'], sorted.kind), picked.county_code, picked.fiscal_year, sorted.document_id, sorted.line_start, sorted.unit_cost_id
