-- 在图上选定的指标,其值里的词只留这些的;单位:无。
SELECT indicator_id
FROM indicator_quality
