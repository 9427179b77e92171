-- 披露文件,只留在图上选定的:按文件,按省;单位:无。
SELECT document_id
FROM disclosure
WHERE chosen($picked_document::VARCHAR, document_id)
	AND chosen($picked_place::VARCHAR, left(county_code, 2))
