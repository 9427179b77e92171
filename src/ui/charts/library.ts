import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import './measure.ts'

// The only runtime import of ECharts: what a house chart needs is listed here, and nothing else is shipped.
use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

export { init }
