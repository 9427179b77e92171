-- 披露文件是否在所选的地方、部门类别和年度之内:各个列表以点分隔,空列表表示全部;地方写县的代码,或其前四位（市）、前两位（省）;单位:无。
CREATE MACRO in_choice(county, department, year, c, dep, y) AS
	(
		coalesce(c, '') = ''
		OR list_contains(string_split(c, '.'), county)
		OR list_contains(string_split(c, '.'), left(county, 4))
		OR list_contains(string_split(c, '.'), left(county, 2))
	)
	AND (coalesce(dep, '') = '' OR list_contains(string_split(dep, '.'), department))
	AND (coalesce(y, '') = '' OR list_contains(string_split(y, '.'), year::VARCHAR))
