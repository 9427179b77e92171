-- 整数相除,舍去余数;单位:无。
CREATE MACRO intDiv(dividend, divisor) AS
	dividend // divisor
