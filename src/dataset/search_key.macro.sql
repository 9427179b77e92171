-- 检索用的写法:全角的数字、字母和空格当作半角,不分大小写,不计空格;单位:无。
CREATE MACRO search_key(words) AS
	lower(replace(translate(
		words,
		'０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ　',
		'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz '
	), ' ', ''))
