-- 一行的词里是否有所要的每一个:词以空格分隔,一个词可以写成几个候选,以竖线分隔,以 * 结尾的只比开头;单位:无。
CREATE MACRO has_words(own, wanted) AS
	wanted = '' OR len(list_filter(string_split(wanted, ' '), lambda word:
		len(list_filter(string_split(word, '|'), lambda one:
			contains(own, ' ' || CASE WHEN ends_with(one, '*') THEN rtrim(one, '*') ELSE one || ' ' END))) = 0)) = 0
