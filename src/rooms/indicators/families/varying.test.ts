import { expect, test } from 'vitest'
import { varying } from './varying.ts'

test.for([
	['村民满意度', '群众满意度', '〔村民〕满意度'],
	['培训党员人数', '培训人数', '培训〔党员〕人数'],
	['培训人数', '培训党员人数', '培训人数'],
	['2025年底前完成', '2024年底前完成', '202〔5〕年底前完成'],
	['同样', '同样', '同样'],
	['', '无', ''],
])('%s against %s', ([said = '', lead = '', expected = '']) => {
	expect(varying(said, lead)).toBe(expected)
})
