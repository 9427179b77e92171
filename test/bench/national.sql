-- 全国逐行合计:各表的行数与金额;单位:元。
SELECT count(*)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM budget_line;
-- 各省的项目数与金额;单位:元。
SELECT left(document_id, 2) AS province, count(*)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM project GROUP BY ALL ORDER BY ALL;
-- 各功能科目的合计;单位:元。
SELECT function_code, sum(amount_yuan)::VARCHAR AS yuan FROM budget_line WHERE statement = 'expenditure_by_function' AND measure = 'total' GROUP BY ALL ORDER BY ALL;
-- 各类指标的条数;单位:条。
SELECT class_id, count(*)::VARCHAR AS n FROM indicator_quality GROUP BY ALL ORDER BY ALL;
-- 各运算符的条数;单位:条。
SELECT operator, unit, count(*)::VARCHAR AS n FROM indicator GROUP BY ALL ORDER BY n::INTEGER DESC, operator, unit LIMIT 50;
-- 名称最常见的指标;单位:条。
SELECT name, count(*)::VARCHAR AS n FROM indicator GROUP BY ALL ORDER BY n::INTEGER DESC, name LIMIT 20;
-- 名称里有某几个字的指标;单位:条。
SELECT left(document_id, 4) AS area, count(*)::VARCHAR AS n FROM indicator WHERE name LIKE '%培训%' GROUP BY ALL ORDER BY ALL;
-- 各年各县的项目金额的分位数;单位:元。
SELECT fiscal_year::VARCHAR AS year, quantile_disc(yuan, [0.05, 0.5, 0.95])::VARCHAR AS quantiles FROM (SELECT document_id, sum(amount_yuan) AS yuan FROM project GROUP BY ALL) AS whole JOIN document USING (document_id) GROUP BY ALL ORDER BY ALL;
-- 每个省金额最大的项目;单位:元。
SELECT left(document_id, 2) AS province, max(amount_yuan)::VARCHAR AS yuan, arg_max(project_id, (amount_yuan, project_id)) AS project_id FROM project GROUP BY ALL ORDER BY ALL;
-- 各来源表的出处行数与金额;单位:元。
SELECT source, origin, count(*)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM evidence GROUP BY ALL ORDER BY ALL;
