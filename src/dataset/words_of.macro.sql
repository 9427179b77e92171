-- 几个词连成一句,各一次,按序,以顿号分隔;单位:无。
CREATE MACRO words_of(words) AS
	array_to_string(list_sort(list_distinct(words)), '、')
