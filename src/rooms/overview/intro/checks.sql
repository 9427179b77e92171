-- 全部披露文件自身的数，可以核对的有几项、不符的有几项;单位:项。
SELECT
	count(*)::INTEGER AS checks,
	(count(*) FILTER (WHERE outcome = 'fails'))::INTEGER AS fails
FROM reconciliation
WHERE outcome <> 'cannot_be_formed'
