-- 读表时的发现:按县、种类、轻重计数。repair 是修补,quality 是写法,conflict 是自相矛盾;单位:个。
SELECT d.county, f.kind, f.severity, count(*) AS findings
FROM finding AS f
JOIN disclosure AS d USING (document_id)
GROUP BY ALL
ORDER BY d.county, f.kind, f.severity
