-- 可选的被除数:有项目的用途和已公开的功能科目;单位:无。
SELECT 'purpose' AS kind, u.purpose_id AS id, any_value(u.purpose) AS name, any_value(u.name_en) AS name_en
FROM project_purpose AS pp
JOIN purpose AS u USING (purpose)
GROUP BY u.purpose_id
UNION ALL
SELECT 'code', code, any_value(name), any_value(name)
FROM expenditure
WHERE level > 0
GROUP BY code
ORDER BY kind DESC, id
