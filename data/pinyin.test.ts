import { expect, test } from 'vitest'
import { inPinyin } from './pinyin.ts'

const typed = (name: string) => {
	const { pinyin, initials } = inPinyin({ project_id: 'p', document_id: 'd', name } as Parameters<
		typeof inPinyin
	>[0])
	return [pinyin, initials]
}

/** Typed by hand; names of projects as they occur, with characters that have several readings. */
test.for([
	['村级组织运转经费', 'cunjizuzhiyunzhuanjingfei', 'cjzzyzjf'],
	['党员教育培训', 'dangyuanjiaoyupeixun', 'dyjypx'],
	['离退休干部体检费', 'lituixiuganbutijianfei', 'ltxgbtjf'],
	['重阳节茶话会经费', 'chongyangjiechahuahuijingfei', 'cyjchhjf'],
	['巨好办 APP 运行费用', 'juhaobanappyunxingfeiyong', 'jhbayxfy'],
	['2024年度党刊征订费', '2024niandudangkanzhengdingfei', '2024nddkzdf'],
])('%s', ([name, pinyin, initials]) => {
	expect(typed(name ?? '')).toEqual([pinyin, initials])
})
