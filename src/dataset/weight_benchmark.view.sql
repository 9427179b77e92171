-- 指标分值权重的基准:按项目有没有成本、满意度两类分四种,每种每类几分;单位:分(其余 10 分为预算执行率)。
-- The wording of the source could not be checked; the pattern is that of the weights which a disclosure prints.
CREATE VIEW weight_benchmark AS
SELECT
	with_cost,
	with_satisfaction,
	class_id,
	weight,
	'中央预算单位' AS addressed_to,
	'medium' AS confidence,
	'财预〔2021〕101号' AS source
FROM (
	VALUES
		(TRUE, TRUE, 'cost', 20),
		(TRUE, TRUE, 'output', 40),
		(TRUE, TRUE, 'benefit', 20),
		(TRUE, TRUE, 'satisfaction', 10),
		-- Without satisfaction its ten go to benefit.
		(TRUE, FALSE, 'cost', 20),
		(TRUE, FALSE, 'output', 40),
		(TRUE, FALSE, 'benefit', 30),
		(FALSE, TRUE, 'output', 50),
		(FALSE, TRUE, 'benefit', 30),
		(FALSE, TRUE, 'satisfaction', 10),
		(FALSE, FALSE, 'output', 50),
		(FALSE, FALSE, 'benefit', 40)
) AS benchmark (with_cost, with_satisfaction, class_id, weight)
