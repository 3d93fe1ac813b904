/**
 * Figures take their colours from Okabe and Ito's palette (Color Universal Design, 2008), darkened where a sign on white
 * would fall under 3:1. Dashes, shapes and hatching say the same without colour.
 */
export const chartStyle = `
:root{--c0:#0072b2;--c1:#d55e00;--c2:#00805d;--c3:#a8558a;--c4:#8a6d00;--c5:#2b2b2b;
  --bar:#7fb2d3;--bar-strong:#0072b2;--hatch:#d55e00}
@media screen and (prefers-color-scheme:dark){:root{--c0:#56b4e9;--c1:#f0833a;--c2:#2fc79b;--c3:#e0a0c8;--c4:#e6c34a;--c5:#dcdcdc;
  --bar:#3f6f90;--bar-strong:#56b4e9;--hatch:#f0833a}}
.chart{display:block;width:100%;height:auto;font-family:var(--sans);overflow:visible}
.chart text{fill:var(--ink)}
.chart.narrow{display:none}
@media screen and (max-width:46rem){.chart.wide{display:none}.chart.narrow{display:block}}
.chart .strong,.chart .name{font-weight:700}
.chart .tick,.chart .aside,.chart .axis-name,.chart .reference-name{fill:var(--soft)}
.chart .grid{stroke:var(--rule);stroke-width:.6}
.chart .tie{stroke:var(--soft);stroke-width:1.1}
.chart .axis{stroke:var(--ink);stroke-width:1}
.chart .reference{stroke:var(--soft);stroke-width:1.2;stroke-dasharray:5 4}
.chart .whisker{stroke:var(--ink);stroke-width:1.2;fill:none}
.chart .series{fill:none;stroke-width:2;stroke-linejoin:round}
.chart .limit{fill:none;stroke-width:1.4}
.chart .f0{fill:var(--c0)}.chart .f1{fill:var(--c1)}.chart .f2{fill:var(--c2)}.chart .f3{fill:var(--c3)}.chart .f4{fill:var(--c4)}.chart .f5{fill:var(--c5)}
.chart .s0{stroke:var(--c0)}.chart .s1{stroke:var(--c1)}.chart .s2{stroke:var(--c2)}.chart .s3{stroke:var(--c3)}.chart .s4{stroke:var(--c4)}.chart .s5{stroke:var(--c5)}
.chart .d1{stroke-dasharray:7 3}.chart .d2{stroke-dasharray:2 3}.chart .d3{stroke-dasharray:9 3 2 3}.chart .d4{stroke-dasharray:4 2}.chart .d5{stroke-dasharray:12 4}
.chart .t0{fill:var(--c0)}.chart .t1{fill:var(--c1)}.chart .t2{fill:var(--c2)}.chart .t3{fill:var(--c3)}.chart .t4{fill:var(--c4)}.chart .t5{fill:var(--c5)}
.chart .bar{fill:var(--bar)}.chart .bar-strong{fill:var(--bar-strong)}
.chart .hollow{fill:var(--paper);stroke:var(--soft);stroke-width:1.5}
.chart .histogram{fill:var(--bar)}
.chart .hatch{stroke:var(--hatch);stroke-width:1.6}
.chart .halo,.chart .value,.bar .narrow :is(.label,.strong,.aside){paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.chart .part{stroke:var(--paper);stroke-width:1}
.chart .p0{fill:#b9d7ea}.chart .p1{fill:#f3e27a}.chart .p2{fill:#e69f00}.chart .p3{fill:#d55e00}.chart .p4{fill:#5b2a12}.chart .p5{fill:#777}
.chart .i0,.chart .i1,.chart .i2,.chart .on-light{fill:#111}
.chart .i3,.chart .i4,.chart .i5,.chart .on-dark{fill:#fff}
.chart .in-part{font-weight:400}
.chart [fill^=url]{pointer-events:none}
.chart .part+rect{opacity:.55}
.chart .empty{fill:none;stroke:var(--rule)}
.forest .chart .f0{fill:var(--c0)}
`
