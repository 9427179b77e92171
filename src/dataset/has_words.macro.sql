-- 一行的词里是否有所要的每一个:词以空格分隔,一个词可以写成几个候选,以竖线分隔,以 * 结尾的只比开头;单位:无。
CREATE MACRO has_words(own, wanted) AS
	-- 候选排成一列,每个词的第一个候选前留空格;候选属于第几个词,数它之前的空格。函数里套函数,WebKit 的解释器会出错。
	wanted = '' OR len(list_distinct(list_transform(string_split(replace(wanted, ' ', '| '), '|'), lambda one, nth:
		CASE WHEN contains(
			own,
			' ' || CASE WHEN ends_with(one, '*') THEN rtrim(ltrim(one, ' '), '*') ELSE ltrim(one, ' ') || ' ' END
		) THEN len(array_to_string(string_split(replace(wanted, ' ', '| '), '|')[1:nth], ''))
			- len(replace(array_to_string(string_split(replace(wanted, ' ', '| '), '|')[1:nth], ''), ' ', '')) END
	))) = len(string_split(wanted, ' '))
