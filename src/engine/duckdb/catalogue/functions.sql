-- 引擎认识的函数名与参数,用于补全;单位:无。
SELECT function_name AS name, any_value(array_to_string(parameters, ', ')) AS parameters
FROM duckdb_functions()
WHERE function_type IN ('scalar', 'aggregate', 'macro') AND regexp_matches(function_name, '^[a-z][a-z0-9_]*$')
GROUP BY function_name
ORDER BY function_name
