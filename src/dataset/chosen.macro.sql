-- 是否选中:列表以点分隔,空列表表示全部;单位:无。
CREATE MACRO chosen(list, code) AS
	coalesce(list, '') = '' OR list_contains(string_split(list, '.'), code)
