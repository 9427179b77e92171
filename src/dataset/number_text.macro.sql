-- 数的写法:整数不带小数点;单位:无。
CREATE MACRO number_text(number) AS
	CASE WHEN number = floor(number) AND abs(number) < 1e15 THEN number::BIGINT::VARCHAR ELSE number::VARCHAR END
