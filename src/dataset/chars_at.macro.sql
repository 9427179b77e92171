-- 一段文字从第几个字起的几个字;单位:字。
CREATE MACRO chars_at(words, n, size) AS
	substr(words, n, size)
