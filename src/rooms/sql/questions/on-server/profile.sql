-- 项目表每一列的概况:最小、最大、不同值个数、空值个数;单位:个。
SELECT column_name, least, most, different, nulls
FROM (
	SELECT 1 AS place, 'project_id' AS column_name, min(project_id) AS least, max(project_id) AS most, count(DISTINCT project_id) AS different, count(*) - count(project_id) AS nulls
	FROM project
	UNION ALL
	SELECT 2, 'document_id', min(document_id), max(document_id), count(DISTINCT document_id), count(*) - count(document_id)
	FROM project
	UNION ALL
	SELECT 3, 'line_start', min(line_start)::VARCHAR, max(line_start)::VARCHAR, count(DISTINCT line_start), count(*) - count(line_start)
	FROM project
	UNION ALL
	SELECT 4, 'line_end', min(line_end)::VARCHAR, max(line_end)::VARCHAR, count(DISTINCT line_end), count(*) - count(line_end)
	FROM project
	UNION ALL
	SELECT 5, 'origin', min(origin), max(origin), count(DISTINCT origin), count(*) - count(origin)
	FROM project
	UNION ALL
	SELECT 6, 'seq', min(seq)::VARCHAR, max(seq)::VARCHAR, count(DISTINCT seq), count(*) - count(seq)
	FROM project
	UNION ALL
	SELECT 7, 'kind', min(kind), max(kind), count(DISTINCT kind), count(*) - count(kind)
	FROM project
	UNION ALL
	SELECT 8, 'code', min(code), max(code), count(DISTINCT code), count(*) - count(code)
	FROM project
	UNION ALL
	SELECT 9, 'name', min(name), max(name), count(DISTINCT name), count(*) - count(name)
	FROM project
	UNION ALL
	SELECT 10, 'category', min(category), max(category), count(DISTINCT category), count(*) - count(category)
	FROM project
	UNION ALL
	SELECT 11, 'amount_yuan', min(amount_yuan)::VARCHAR, max(amount_yuan)::VARCHAR, count(DISTINCT amount_yuan), count(*) - count(amount_yuan)
	FROM project
	UNION ALL
	SELECT 12, 'amount_printed', min(amount_printed), max(amount_printed), count(DISTINCT amount_printed), count(*) - count(amount_printed)
	FROM project
	UNION ALL
	SELECT 13, 'amount_state', min(amount_state), max(amount_state), count(DISTINCT amount_state), count(*) - count(amount_state)
	FROM project
	UNION ALL
	SELECT 14, 'initial_yuan', min(initial_yuan)::VARCHAR, max(initial_yuan)::VARCHAR, count(DISTINCT initial_yuan), count(*) - count(initial_yuan)
	FROM project
	UNION ALL
	SELECT 15, 'adjusted_yuan', min(adjusted_yuan)::VARCHAR, max(adjusted_yuan)::VARCHAR, count(DISTINCT adjusted_yuan), count(*) - count(adjusted_yuan)
	FROM project
	UNION ALL
	SELECT 16, 'executed_yuan', min(executed_yuan)::VARCHAR, max(executed_yuan)::VARCHAR, count(DISTINCT executed_yuan), count(*) - count(executed_yuan)
	FROM project
	UNION ALL
	SELECT 17, 'score', number_text(min(score)), number_text(max(score)), count(DISTINCT score), count(*) - count(score)
	FROM project
	UNION ALL
	SELECT 18, 'fiscal_yuan', min(fiscal_yuan)::VARCHAR, max(fiscal_yuan)::VARCHAR, count(DISTINCT fiscal_yuan), count(*) - count(fiscal_yuan)
	FROM project
	UNION ALL
	SELECT 19, 'other_yuan', min(other_yuan)::VARCHAR, max(other_yuan)::VARCHAR, count(DISTINCT other_yuan), count(*) - count(other_yuan)
	FROM project
	UNION ALL
	SELECT 20, 'use_of_funds', min(use_of_funds), max(use_of_funds), count(DISTINCT use_of_funds), count(*) - count(use_of_funds)
	FROM project
	UNION ALL
	SELECT 21, 'objective', min(objective), max(objective), count(DISTINCT objective), count(*) - count(objective)
	FROM project
	UNION ALL
	SELECT 22, 'period', min(period), max(period), count(DISTINCT period), count(*) - count(period)
	FROM project
) AS x
ORDER BY place
