-- 两段文字相邻两字的重合度(Dice);单位:百分数。
CREATE MACRO alike(one, other) AS
	-- 一段里的两字,另一段里连着出现,就是两段都有的。
	200 * list_unique(list_filter(
		list_transform(range(1, length(one)), lambda n: substr(one, n, 2)),
		lambda two: contains(other, two)
	))::DOUBLE / (
		list_unique(list_transform(range(1, length(one)), lambda n: substr(one, n, 2)))
		+ list_unique(list_transform(range(1, length(other)), lambda n: substr(other, n, 2)))
	)::DOUBLE
