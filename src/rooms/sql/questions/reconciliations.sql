-- 文件自己的数能否对得上:每条规则成立、不成立、无法检验各多少;单位:个。
SELECT
	rule,
	count(*) FILTER (WHERE outcome = 'holds') AS holds,
	count(*) FILTER (WHERE outcome = 'fails') AS fails,
	count(*) FILTER (WHERE outcome = 'cannot_be_formed') AS cannot_be_formed
FROM reconciliation
GROUP BY rule
ORDER BY rule
