-- 每份披露文件的指标名称有哪些写法(不计空格标点),每种写法一行:几处、第一处在哪里;单位:处。
CREATE VIEW document_wording AS
SELECT
	w.document_id AS document_id,
	w.bare AS bare,
	w.said AS said,
	w.characters AS characters,
	w.id AS id,
	counted.places AS places,
	w.origin AS origin,
	w.line_start AS line_start,
	w.line_end AS line_end
FROM text_wording AS w
JOIN (
	SELECT document_id, wording, count(*)::INTEGER AS places
	FROM text_wording
	WHERE what = 'indicator'
	GROUP BY document_id, wording
) AS counted ON counted.document_id = w.document_id AND counted.wording = w.id
WHERE w.what = 'indicator'
