-- 检索:以空格分隔的每个词都要有;或连着出现在全文里,或每个字依次出现在名称里;单位:无。
CREATE MACRO finds(own, names, wanted) AS
	len(list_filter(string_split(replace(wanted, '　', ' '), ' '), lambda word:
		NOT contains(own, search_key(word))
		AND (
			contains(word, '%')
			OR contains(word, '_')
			OR NOT names LIKE '%' || array_to_string(string_split(search_key(word), ''), '%') || '%'
		))) = 0
