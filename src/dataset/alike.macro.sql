-- 两段文字相邻两字的重合度(Dice);单位:百分数。
CREATE MACRO alike(one, other) AS
	200 * len(list_intersect(
		list_transform(range(1, length(one)), lambda n: substr(one, n, 2)),
		list_transform(range(1, length(other)), lambda n: substr(other, n, 2))
	))::DOUBLE / (
		len(list_distinct(list_transform(range(1, length(one)), lambda n: substr(one, n, 2))))
		+ len(list_distinct(list_transform(range(1, length(other)), lambda n: substr(other, n, 2))))
	)::DOUBLE
