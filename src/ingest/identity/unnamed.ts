/** What stands for the name of a county or department that is not printed. */
export const UNNAMED = '未知'
