-- 巨鹿印出的支出进度:各月底累计应支出百分之多少,有几个项目这样写;单位:%。
SELECT "month", cumulative_percent, count(*) AS projects
FROM payment_plan
GROUP BY ALL
ORDER BY "month", cumulative_percent
