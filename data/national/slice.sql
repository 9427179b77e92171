-- 这一批合成的披露文件;单位:无。
CREATE OR REPLACE TEMP TABLE copies AS
SELECT *
FROM every_copy
WHERE slice = getvariable('slice')
ORDER BY document_id;
