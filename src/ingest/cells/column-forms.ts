/** What a column of codes is called: numbers in it are names, and stay as they are written. */
export const CODE_COLUMN =
	/代码|编码|编号|代号|证号|账号|帐号|号码|电话|手机|邮编|(?:^|[_\s])(?:code|id|no|number|phone|zip)$|(?:Code|Id|ID)$/

/** A day with its year: `2024-01-31`, `2024/1/31`, `2024.1.31`, `2024年1月31日`; month and day are two of the groups behind the year. */
export const DAY =
	/^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/
