-- 项目表每一列的概况:最小、最大、不同值、空值比例;单位:无。
SUMMARIZE project
