/** What a cell holds, told by its form alone: no words of one document, only how operators, numbers, units and dates are written. */
export type CellForm =
	| 'blank'
	/** ≥, 不低于 …, alone. */
	| 'operator'
	/** 定性, 定量: says how the target is forms. */
	| 'kind'
	/** 正向指标, 反向. */
	| 'direction'
	/** A number alone: 12, 1,234.50, 0.5. */
	| 'number'
	/** An operator, a number, a unit, in any order and number of them: ≥12.00(次), 93%以上, 5000-10000/人. */
	| 'quantity'
	/** A day, month or year to be done by. */
	| 'date'
	/** A unit alone: 人次, 元/亩, %. */
	| 'unit'
	| 'text'

const OPERATOR =
	/^(?:[≥≤><=≧≦═⩾⩽＝＞＜≫≪]|>=|<=|=>|=<|不低于|不少于|不小于|不超过|不高于|不多于|不大于|大于等于|小于等于|大于|小于|等于|大于或等于|小于或等于)$/
const SIGN =
	'(?:[≥≤><=≧≦═⩾⩽≫≪]=?|=[><]|不低于|不少于|不小于|不超过|不高于|不多于|不大于|大于等于|小于等于|大于|小于|等于|达到|约|至少|每)'
const NUMBER = '\\d+(?:,\\d+)*(?:\\.\\d+)?'
const PLAIN = new RegExp(`^-?(?:${NUMBER})$`)
const UNIT_TAIL = '[%‰℃]|[\\p{Script=Han}a-zA-Z㎡㎥%‰℃/·]{1,8}'
const QUANTITY = new RegExp(
	`^${SIGN}?\\s*${NUMBER}\\s*(?:[-~—–至到]\\s*${NUMBER})?\\s*(?:${UNIT_TAIL}|[(（](?:${UNIT_TAIL})[)）]|)(?:[(（].*[)）])?(?:及?以[上下内]|左右)?[。.;；]?$`,
	'u',
)
const DATE =
	/^(?:\d{4}[年./-])?\d{1,2}(?:月|[./-]\d{1,2})(?:份|底|末|初|\d{1,2}[日号])?(?:之?前|以前|底前|内)?(?:完成)?[。]?$|^(?:19|20)\d\d年(?:度|底|内|末)?(?:前|完成)?[。]?$|^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:之?前)?$|^(?:19|20)\d\d[-./年]\d{1,2}月?\s*[-~—–至到]\s*(?:(?:19|20)\d\d[-./年])?\d{1,2}月?$/
/** Units that stand alone in a cell of their own. */
const UNIT =
	/^(?:%|‰|℃|元|万元|亿元|千元|个|人|人次|人数|人·次|名|位|次|次数|场|场次|期|批|批次|批\/次|项|件|套|台|台套|台\/套|台（套）|台(?:\(套\))|辆|部|处|座|栋|间|户|家|所|村|社区|乡镇|公里|千米|米|平方米|平方公里|立方米|亩|亩次|公顷|吨|公斤|千克|升|度|万度|天|日|小时|分钟|月|个月|年|学期|季度|周|份|篇|本|册|条|张|幅|块|只|头|株|棵|盏|口|支|瓶|盒|元\/.{1,6}|万元\/.{1,6}|.{1,3}\/(?:年|月|天|日|次|人|周|季|季度|户|村|个)|平方|㎡|m2|㎥|km|kg|比例|百分比|是\/否|级|分|万人|万人次|万户|万亩|万次|起|宗|例|人年|人月|人\/次|车次|趟|班|班次|班级|桌|点|点位|标段|工日|工时|单|笔|页|场\/次|组|群|队|届|轮|类|种|倍|万份|万只|标准|合格率|套\/台|床|床位|节|课时|学时|人员|元整|家次|户次|公里数|眼|片|箱|袋|把|门|艘|架|对|列|尾|羽|万尾|项目)$/

/** The form of a text; blanks inside it do not count. Cells repeat, so what was told last is at hand. */
export function formOf(text: string): CellForm {
	const before = forms.get(text)
	if (before) return before
	const form = formAnew(text)
	if (forms.size > MOST) forms.clear()
	if (text.length < LONG) forms.set(text, form)
	return form
}

const forms = new Map<string, CellForm>()
/** Forms that are kept at most, and how long a text of them is, so that a long document takes no more memory. */
const MOST = 5_000
const LONG = 200

function formAnew(text: string): CellForm {
	const plain = text.replace(/\s/g, '')
	if (plain === '' || /^[-—–/]+$/.test(plain)) return 'blank'
	if (OPERATOR.test(plain)) return 'operator'
	if (/^(?:定性|定量)(?:指标)?$/.test(plain)) return 'kind'
	if (/^(?:正向|反向|逆向|负向)(?:指标)?$/.test(plain)) return 'direction'
	if (PLAIN.test(plain)) return 'number'
	if (DATE.test(plain)) return 'date'
	if (UNIT.test(plain)) return 'unit'
	if (/\d/.test(plain) && QUANTITY.test(plain)) return 'quantity'
	return 'text'
}
