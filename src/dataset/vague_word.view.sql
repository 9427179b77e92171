-- 不定量的用词:作指标值时说不出到哪里算达到;本站的词表,取自各披露文件作指标值的文字;单位:个。
CREATE VIEW vague_word AS
SELECT word_id, word, kind
FROM (
	VALUES
		-- A direction without a distance.
		('tigao', '提高', 'direction'),
		('tisheng', '提升', 'direction'),
		('zengqiang', '增强', 'direction'),
		('jiaqiang', '加强', 'direction'),
		('gaishan', '改善', 'direction'),
		('youhua', '优化', 'direction'),
		('jianquan', '健全', 'direction'),
		('tuidong', '推动', 'direction'),
		('cujin', '促进', 'direction'),
		-- A degree without a measure.
		('mingxian', '明显', 'degree'),
		('xianzhu', '显著', 'degree'),
		('youxiao', '有效', 'degree'),
		('jinyibu', '进一步', 'degree'),
		('zhubu', '逐步', 'degree'),
		('zhunian', '逐年', 'degree'),
		('buduan', '不断', 'degree'),
		('chixu', '持续', 'degree'),
		('quanmian', '全面', 'degree'),
		('changqi', '长期', 'degree'),
		('changjiu', '长久', 'degree'),
		-- A state without a standard.
		('lianghao', '良好', 'state'),
		('jiaohao', '较好', 'state'),
		('zhengchang', '正常', 'state'),
		('anquan', '安全', 'state'),
		('anshi', '按时', 'state'),
		('wancheng', '完成', 'state'),
		('baozhang', '保障', 'state')
) AS vocabulary (word_id, word, kind)
