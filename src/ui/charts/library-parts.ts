import { CustomChart } from 'echarts/charts'
import { TooltipComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { widthOf } from './measure.ts'

// The only runtime import of ECharts: what a house chart needs is listed here, and nothing else is shipped.
use([CustomChart, TooltipComponent, SVGRenderer])

setPlatformAPI({
	measureText: (text: string, font?: string) => ({
		width: widthOf(text, Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)),
	}),
})

export { init }
