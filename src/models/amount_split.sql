-- 金额怎样分列:基本或项目、哪种资金、本年或上年结转,各科目每一部分一行;没有科目的只有整个部门,编码为空;单位:元。
SELECT
	document_id,
	CASE WHEN kind <> 'all' THEN 'kind' WHEN fund <> 'all' THEN 'fund' ELSE 'carried' END AS split,
	CASE WHEN kind <> 'all' THEN kind WHEN fund <> 'all' THEN fund ELSE carried END AS part,
	code,
	name,
	name_en,
	level,
	is_leaf,
	amount_yuan,
	origin,
	1 AS parts,
	line_id AS row_id,
	line_start,
	line_end
FROM amount_by_function
WHERE (kind <> 'all')::INTEGER + (fund <> 'all')::INTEGER + (carried <> 'all')::INTEGER = 1
UNION ALL
-- A department may be told as a whole, without codes.
SELECT document_id, 'kind', measure, 'total', '合计', 'Total', 0, TRUE, amount_yuan, origin, 1, line_id, line_start, line_end
FROM budget_line
WHERE
	statement = 'department_overview'
	AND direction = 'expenditure'
	AND measure IN ('basic', 'project', 'other')
	AND amount_yuan IS NOT NULL
UNION ALL
SELECT document_id, 'carried', carried, 'total', '合计', 'Total', 0, TRUE, sum(amount_yuan), 'suggested', count(*), NULL, NULL, NULL
FROM project_with_purpose
WHERE
	document_id NOT IN (SELECT document_id FROM amount_by_function)
	AND document_id IN (SELECT document_id FROM project_with_purpose WHERE carried = 'carried_over')
GROUP BY document_id, carried
