-- 抽样所用的函数:同一个种子与同一个键总是同一个数,与线程和次序无关;单位:无。
CREATE MACRO uniform(key) AS
	-- Strictly between 0 and 1: its logarithm is taken.
	((md5_number_lower(getvariable('seed') || '|' || key) >> 12)::DOUBLE + 0.5) / 4503599627370496.0;
-- Box and Muller: a draw of the normal distribution.
CREATE MACRO normal(key) AS
	sqrt(-2 * ln(uniform(key || '|radius'))) * cos(2 * pi() * uniform(key || '|angle'));
CREATE MACRO money(amount, step) AS
	(round(amount / step) * step)::DECIMAL(18, 2);
-- As a document of this unit prints it.
CREATE MACRO printed_in(amount, unit) AS
	CASE unit WHEN '万元' THEN format('{:,.2f}', amount::DOUBLE / 10000) ELSE format('{:,.2f}', amount::DOUBLE) END;
