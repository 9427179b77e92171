-- 地址里写到的披露文件各有哪些项目,供核对链接里的取值,一行一个项目;单位:无。
SELECT 'project' AS list, lower(project_id) AS code
FROM project
WHERE document_id IN (SELECT document_id FROM document WHERE contains($named::VARCHAR, lower(document_id)))
ORDER BY lower(project_id)
