-- 服务器认识的函数名,用于补全;参数只对发布时建立的函数给出;单位:无。
SELECT
	name,
	nullIf(extract(create_query, 'AS \(?([^()]+?)\)? ->'), '') AS parameters
FROM system.functions
WHERE match(name, '^[a-z][A-Za-z0-9_]*$')
ORDER BY name
