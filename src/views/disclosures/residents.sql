-- 每个县有多少常住人口:没有普查数的用推算数,没有的不列,一县一行;单位:人。
SELECT d.county_code, min(n.value)::DOUBLE AS residents
FROM disclosure AS d
JOIN document_denominator AS n USING (document_id)
WHERE n.key = 'estimate'
GROUP BY d.county_code
ORDER BY d.county_code
