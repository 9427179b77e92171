-- 全部披露文件自身的数,核对了几项、不符的有几项、无法核对的有几项;单位:项。
SELECT
	count(*)::INTEGER AS checks,
	(count(*) FILTER (WHERE outcome = 'fails'))::INTEGER AS fails,
	(count(*) FILTER (WHERE outcome = 'cannot_be_formed'))::INTEGER AS unformed
FROM reconciliation
