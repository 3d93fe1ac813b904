/** The page on A4: chapters start on a new page, figures, rows and short tables are not split, table heads repeat. */
export const printStyle = `
@page{size:A4;margin:24mm 20mm 20mm}
@media print{
  html{background:none;font-size:10.5pt;line-height:1.6;color:#000}
  .toolbar,.contents.side,.actions,.hint{display:none!important}
  article,.text{display:block;padding:0;background:none}
  .contents.folded{display:none}
  a{color:inherit;text-decoration:none}
  .cover{display:flex;flex-direction:column;align-items:center;height:250mm;padding:60mm 0 0;border:0;margin:0}
  .cover .date{font-size:12pt;margin:auto 0 20mm;color:#000}
  h1{font-size:26pt}
  .cover .subtitle{font-size:14pt;border-top:1.2pt solid #000;display:inline-block;padding:5mm 8mm 0}
  h2{font-size:15pt;margin:0 0 5mm;break-after:avoid}
  h3{font-size:11.5pt;margin:6mm 0 2mm;break-after:avoid}
  .council,.chapter{break-before:page;border:0;padding:0}
  p,li{orphans:2;widows:2}
  p,ul,ol{margin:2mm 0}
  section.table,figure,.unavailable,.callout{margin:5mm 0}
  section.unavailable.same{margin-top:-5mm}
  figure,.unavailable,.callout,.key-figures,.signatures,tr,.origin{break-inside:avoid}
  .chapter section.table:not(:has(tbody tr:nth-child(16))){break-inside:avoid}
  .scroll{overflow:visible}
  .chart{max-height:215mm}
  thead{display:table-header-group;break-inside:avoid}
  table{font-size:8.5pt;line-height:1.4}
  .wide table{font-size:7.5pt}
  .widest table{font-size:6.3pt}
  .wide th,.wide td{padding-left:1.1mm;padding-right:1.1mm}
  .wide .n+td:not(.n),.wide thead .n+th:not(.n){padding-left:3mm}
  .widest th,.widest td{padding-left:.7mm;padding-right:.7mm}
  th,td{padding-top:.8mm;padding-bottom:.8mm}
  td:not(.n,.k){min-width:0}
  td.blank.blank.blank{min-width:14mm}
  td.long.long.long{min-width:0}
  tbody th{min-width:min(var(--name),7em)}
  .more .scroll{-webkit-mask-image:none;mask-image:none}
  .text .out>:is(.scroll,.unit,.hint){margin-left:0;margin-right:0}
  thead .n.n.n:not(.whole){min-width:0}
  .text section.table>.unit{font-size:8pt;margin:0 0 .6mm;break-after:avoid}
  .landscape table{font-size:8pt}
  .caption,figcaption{font-size:9.5pt}
  .caption,thead{break-after:avoid}
  .notes{font-size:8pt;line-height:1.45;break-before:avoid;break-inside:avoid;margin-top:1.5mm}
  tbody tr:nth-last-child(-n+3){break-after:avoid}
  .key-figures{margin:4mm 0;grid-template-columns:repeat(auto-fit,minmax(36mm,1fr))}
  .key-figures>div{padding:2mm 3mm}
  .key-figures dt,.key-figures .basis{font-size:8pt}
  .key-figures .value{font-size:15pt}
  .callout,.key-figures .value,.light::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .chart,.chart *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .text>.origin{display:none}
  .cover .origin{display:block;width:100%;text-align:left;margin:0;border-top:.4pt solid #000;padding-top:4mm;font-size:8.5pt}
  .council>h2{margin:0 0 5mm}
  .council figure .chart{max-height:100mm}
  .dense,.densest{font-size:9.8pt;line-height:1.5}
  .dense>h2,.densest>h2{margin:0 0 3mm}
  :is(.dense,.densest) :is(p,ul,ol){margin:1.4mm 0}
  :is(.dense,.densest) li{margin:.6mm 0}
  :is(.dense,.densest) :is(section.table,figure,.callout,.unavailable,.key-figures){margin:3mm 0}
  .dense figure .chart{max-height:82mm}
  .dense table{font-size:8pt}
  :is(.dense,.densest) .signatures{margin:4mm 0 0}
  .densest{font-size:8.8pt;line-height:1.4}
  .densest figure .chart{max-height:64mm}
  .densest table{font-size:7.2pt}
  .densest :is(th,td){padding-top:.4mm;padding-bottom:.4mm}
}
`
