import type { DuckDBConnection } from '@duckdb/node-api'

/** What models and roll-ups of a country come to, beside the same from its full rows: two statements with the same answer. */
export const SUMS: Readonly<Record<string, readonly [rolled: string, full: string]>> = {
	'targets by class and kind of value': [
		'SELECT left(document_id, 2) AS province, class_id, kind_id, sum(targets)::VARCHAR AS n FROM indicator_count GROUP BY ALL ORDER BY ALL',
		'SELECT left(document_id, 2) AS province, class_id, kind_id, count(*)::VARCHAR AS n FROM indicator_quality GROUP BY ALL ORDER BY ALL',
	],
	'targets of a disclosure': [
		'SELECT left(document_id, 2) AS province, sum(targets)::VARCHAR AS n FROM indicator_count GROUP BY ALL ORDER BY ALL',
		'SELECT left(document_id, 2) AS province, count(*)::VARCHAR AS n FROM indicator GROUP BY ALL ORDER BY ALL',
	],
	'amounts by purpose': [
		`SELECT left(document_id, 2) AS province, name, sum(amount_yuan)::VARCHAR AS yuan FROM amount_by_code WHERE lens = 'purpose' GROUP BY ALL ORDER BY ALL`,
		'SELECT left(project.document_id, 2) AS province, purpose, sum(amount_yuan)::VARCHAR AS yuan FROM project JOIN project_purpose USING (project_id) GROUP BY ALL ORDER BY ALL',
	],
	'amounts by purpose, by part': [
		`SELECT left(document_id, 2) AS province, name, sum(amount_yuan)::VARCHAR AS yuan FROM part_amount WHERE lens = 'purpose' GROUP BY ALL ORDER BY ALL`,
		'SELECT left(project.document_id, 2) AS province, purpose, sum(amount_yuan)::VARCHAR AS yuan FROM project JOIN project_purpose USING (project_id) GROUP BY ALL ORDER BY ALL',
	],
	'amounts by function code, by part': [
		`SELECT left(document_id, 2) AS province, left(code, 3) AS class, sum(amount_yuan)::VARCHAR AS yuan FROM part_amount WHERE lens = 'function' AND reading = 'disclosed' AND kind = 'all' AND fund = 'all' AND carried = 'all' AND is_leaf GROUP BY ALL ORDER BY ALL`,
		`SELECT left(document_id, 2) AS province, left(function_code, 3) AS class, sum(amount_yuan)::VARCHAR AS yuan FROM budget_line WHERE statement = 'expenditure_by_function' AND measure = 'total' AND is_leaf AND amount_yuan IS NOT NULL GROUP BY ALL ORDER BY ALL`,
	],
	'amounts that are divided': [
		`SELECT left(document_id, 2) AS province, CASE part WHEN 'projects' THEN part ELSE 'purposes' END AS what, sum(parts)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM dividend WHERE part NOT IN ('total', 'basic') AND NOT starts_with(part, '2') GROUP BY ALL ORDER BY ALL`,
		`SELECT left(document_id, 2) AS province, 'projects' AS what, count(*)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM project GROUP BY ALL
			UNION ALL SELECT left(project.document_id, 2), 'purposes', count(*)::VARCHAR, sum(amount_yuan)::VARCHAR FROM project JOIN project_purpose USING (project_id) GROUP BY ALL ORDER BY ALL`,
	],
	'amounts by function code': [
		`SELECT left(document_id, 2) AS province, left(code, 3) AS class, sum(amount_yuan)::VARCHAR AS yuan FROM amount_by_code WHERE lens = 'function' AND reading = 'disclosed' AND kind = 'all' AND fund = 'all' AND carried = 'all' AND is_leaf GROUP BY ALL ORDER BY ALL`,
		`SELECT left(document_id, 2) AS province, left(function_code, 3) AS class, sum(amount_yuan)::VARCHAR AS yuan FROM budget_line WHERE statement = 'expenditure_by_function' AND measure = 'total' AND is_leaf AND amount_yuan IS NOT NULL GROUP BY ALL ORDER BY ALL`,
	],
	'listed projects by year': [
		`SELECT fiscal_year::VARCHAR AS year, sum(projects)::VARCHAR AS n, sum(itemised_yuan)::VARCHAR AS yuan FROM disclosure WHERE projects > 0 GROUP BY ALL ORDER BY ALL`,
		'SELECT fiscal_year::VARCHAR AS year, count(*)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM project JOIN document USING (document_id) GROUP BY ALL ORDER BY ALL',
	],
	'stated totals by province': [
		`SELECT left(document_id, 2) AS province, sum(amount_yuan)::VARCHAR AS yuan FROM disclosure_amount WHERE measure = 'stated_total' AND amount_yuan IS NOT NULL GROUP BY ALL ORDER BY ALL`,
		`SELECT left(document_id, 2) AS province, sum(stated_total_yuan)::VARCHAR AS yuan FROM document WHERE stated_total_yuan IS NOT NULL AND document_id IN (SELECT document_id FROM coverage WHERE item = 'stated_total') GROUP BY ALL ORDER BY ALL`,
	],
	'names of targets by wording': [
		`SELECT left(document_id, 2) AS province, bare, sum(places)::VARCHAR AS n FROM document_wording GROUP BY ALL ORDER BY ALL`,
		`SELECT left(document_id, 2) AS province, bare, count(*)::VARCHAR AS n FROM text_wording WHERE what = 'indicator' GROUP BY ALL ORDER BY ALL`,
	],
	'evidence of lines and projects': [
		`SELECT source, count(*)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM evidence WHERE source IN ('budget_line', 'project') GROUP BY ALL ORDER BY ALL`,
		`SELECT 'budget_line' AS source, count(*)::VARCHAR AS n, sum(amount_yuan)::VARCHAR AS yuan FROM budget_line UNION ALL SELECT 'project', count(*)::VARCHAR, sum(amount_yuan)::VARCHAR FROM project ORDER BY ALL`,
	],
	'rows of tables': [
		`SELECT table_name, sum(rows)::VARCHAR AS n FROM table_rows WHERE table_name IN ('budget_line', 'evidence', 'indicator', 'project') GROUP BY ALL ORDER BY ALL`,
		`SELECT 'budget_line' AS table_name, count(*)::VARCHAR AS n FROM budget_line UNION ALL SELECT 'evidence', count(*)::VARCHAR FROM evidence UNION ALL SELECT 'indicator', count(*)::VARCHAR FROM indicator UNION ALL SELECT 'project', count(*)::VARCHAR FROM project ORDER BY ALL`,
	],
}

/** Both answers of a sum, each row as text. */
export const bothAnswers = (
	connection: DuckDBConnection,
	both: readonly [string, string],
): Promise<(readonly string[])[][]> =>
	Promise.all(
		both.map(async (sql) => (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String))),
	)
