/**
 * The page on a screen. Sizes follow one scale; colours are variables, so that the dark scheme changes only them.
 * Contrast of text is at least 4.5:1 and of signs 3:1 in both schemes.
 */
export const pageStyle = `
:root{
  --paper:#fff;--sheet:#f6f7f5;--ink:#1c1f1d;--soft:#565d59;--rule:#c9cfcb;--strong-rule:#1c1f1d;
  --accent:#17603e;--tint:#edf4ef;--caution:#8a4b00;--caution-tint:#fdf4e3;--refusal:#a1260d;--refusal-tint:#fcefec;
  --toolbar:3.1rem;--serif:"Study Serif",serif;--sans:"Study Sans",sans-serif;
  color-scheme:light dark;
}
@media screen and (prefers-color-scheme:dark){:root{
  --paper:#181b19;--sheet:#101211;--ink:#e6e9e7;--soft:#a7b0ab;--rule:#3c433f;--strong-rule:#cdd3cf;
  --accent:#7fc8a0;--tint:#1f2b24;--caution:#f0b65e;--caution-tint:#2c2413;--refusal:#ff9e88;--refusal-tint:#321c17;
}}
*{box-sizing:border-box}
html{background:var(--sheet);color:var(--ink);font:16px/1.75 var(--serif);text-autospace:normal;text-spacing-trim:trim-start;
  -webkit-text-size-adjust:100%;overflow-wrap:break-word;font-kerning:normal}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0}
/* The font shorthand forgets it, and a curly apostrophe would be as wide as a Chinese character. */
:lang(en){font-variant-east-asian:proportional-width!important}
a{white-space:nowrap;color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[hidden]{display:none!important}
.text [id]{scroll-margin-top:4.5rem}

body:has(input[value="zh-CN"]:checked) :is(article,.both span)[lang=en],
body:has(input[value=en]:checked) :is(article,.both span)[lang="zh-CN"]{display:none}

.toolbar{position:sticky;top:0;z-index:3;height:var(--toolbar);display:flex;align-items:center;gap:1rem;padding:.5rem 1.25rem;
  background:var(--paper);border-bottom:1px solid var(--rule);font:14px/1.4 var(--sans)}
.toolbar .running{flex:1;margin:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;color:var(--soft)}
.toolbar .skip{position:absolute;left:-99em}
.toolbar .skip:focus{left:1rem;background:var(--paper);padding:.25rem .5rem}
.toolbar fieldset{display:flex;border:0;margin:0;padding:0}
.toolbar legend{position:absolute;left:-99em}
.toolbar label{cursor:pointer}
.toolbar input{position:absolute;opacity:0;width:0}
.toolbar label span{display:block;padding:.3rem .8rem;border:1px solid var(--accent);color:var(--accent)}
.toolbar label:first-of-type span{border-radius:3px 0 0 3px;border-right:0}
.toolbar label:last-of-type span{border-radius:0 3px 3px 0}
.toolbar input:checked+span{background:var(--accent);color:var(--paper)}
.toolbar input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
button{font:inherit;color:var(--accent);background:none;border:1px solid var(--accent);border-radius:3px;padding:.3rem .8rem;cursor:pointer}
button:hover{background:var(--tint)}

article{display:grid;grid-template-columns:minmax(0,54rem);justify-content:center}
.text{background:var(--paper);padding:2.5rem 4rem 5rem;min-width:0}
.contents{font:14px/1.5 var(--sans)}
.contents p{margin:0 0 .6rem}
.contents ol{list-style:none;margin:0;padding:0}
.contents li{margin:.35rem 0}
.contents ol ol{margin:.1rem 0 .6rem 1.4rem}
.contents ol ol li{margin:.2rem 0}
.contents a{white-space:normal;color:var(--ink);text-decoration:none;display:block}
.contents ol ol a{color:var(--soft)}
.contents a:hover,.contents a[aria-current]{color:var(--accent)}
.contents a[aria-current]{font-weight:700}
.contents a:has(.number){display:flex}
.contents .number{flex:0 0 1.4rem}
.contents.side{display:none}
.contents.folded{background:var(--paper);border-bottom:1px solid var(--rule);padding:.6rem 1.25rem}
.contents summary{cursor:pointer;font-weight:700;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.contents summary .here{font-weight:400;color:var(--soft);margin-left:.8em}
.contents details[open] .here,.contents[open] .here{display:none}
@media screen and (max-width:74.99rem){
  article{display:block}
  .text{max-width:54rem;margin:0 auto}
  .contents.folded{position:sticky;top:var(--toolbar);z-index:2}
  .contents.folded>ol{max-height:65vh;overflow:auto;overscroll-behavior:contain;padding:.4rem 0}
  .text [id]{scroll-margin-top:7.5rem}
}
@media (min-width:75rem){
  article{grid-template-columns:17rem minmax(0,54rem)}
  .contents.side{display:block;position:sticky;top:3rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto;padding:2rem 1.5rem 2rem 1rem}
  .contents.folded{display:none}
  /* A table wider than the text reaches into the margins before it scrolls. */
  .text .out>:is(.scroll,.unit,.hint){margin-left:-3rem;margin-right:-3rem}
}

.cover{text-align:center;padding:1rem 0 1.6rem;border-bottom:3px double var(--strong-rule);margin-bottom:2.5rem}
h1{font:900 1.9rem/1.4 var(--serif);margin:0 0 .6rem;text-wrap:balance;letter-spacing:.02em}
.cover .subtitle{font-size:1.1rem;margin:0;text-wrap:balance}
.cover .date{margin:.4rem 0 0;font:14px/1.6 var(--sans);color:var(--soft)}
h2{font:700 1.45rem/1.4 var(--sans);margin:4rem 0 1.2rem;text-wrap:balance}
h3{font:700 1.12rem/1.5 var(--sans);margin:2.4rem 0 .8rem}
.council>h2{margin-top:2rem;text-align:center}
.council{border-bottom:1px solid var(--rule);padding-bottom:2rem}
h2 .number{color:var(--accent);margin-right:.7em}
p,ul,ol{margin:.7rem 0}
ul,ol{padding-left:1.8em}
li{margin:.35rem 0}
[lang="zh-CN"] .text section>p.ragged{text-align:start}
strong{font-family:var(--sans);font-weight:700}
[lang="zh-CN"] .text section>p,[lang="zh-CN"] .text>p{text-indent:2em;text-align:justify}

.key-figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1px;overflow:hidden;
  border:solid var(--rule);border-width:1px 0;margin:1.6rem 0}
@media (min-width:46.01rem){
  /* Five stand as three over two, so that no row is left nearly empty. */
  .key-figures:has(>:nth-child(5):last-child){grid-template-columns:repeat(6,1fr)}
  .key-figures:has(>:nth-child(5):last-child)>div{grid-column:span 2}
  .key-figures:has(>:nth-child(5):last-child)>div:nth-child(n+4){grid-column:span 3}
}
.key-figures>div{box-shadow:0 0 0 1px var(--rule);padding:.8rem}
.key-figures dt{font:700 13px/1.4 var(--sans);color:var(--soft)}
.key-figures dd{margin:0}
.key-figures .value{font:700 1.55rem/1.4 var(--sans);color:var(--accent)}
.key-figures .unit{font-size:.82rem;font-weight:400;color:var(--ink);white-space:nowrap}
.key-figures .basis{font:13px/1.5 var(--sans);color:var(--soft)}

section.table,figure,.unavailable,.callout{margin:2rem 0}
.scroll{overflow-x:auto;position:relative}
/* More to the right: the edge fades until it has been scrolled to. */
.more .scroll{-webkit-mask-image:linear-gradient(to left,transparent,#000 2.5rem);mask-image:linear-gradient(to left,transparent,#000 2.5rem)}
.text section.table>.unit{margin:0 0 .25rem;text-align:right;text-indent:0;font:13px/1.4 var(--sans);color:var(--soft)}
table{border-collapse:collapse;width:100%;font:14px/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums;border-bottom:1.5px solid var(--strong-rule)}
.caption,figcaption{font:700 15px/1.5 var(--sans);text-align:left;padding-bottom:.55rem;text-indent:0}
.caption .number,figcaption .number{margin-right:.8em;color:var(--accent)}
thead{border-top:1.5px solid var(--strong-rule);border-bottom:1px solid var(--strong-rule)}
th,td{padding:.32rem .6rem;text-align:left;vertical-align:baseline;font-weight:400}
th:first-child,td:first-child{padding-left:.2rem}
th:last-child,td:last-child{padding-right:.2rem}
thead th{font-weight:700;vertical-align:bottom;line-height:1.35}
thead .spanning{text-align:center;padding-bottom:0}
thead .spanning span{display:block;border-bottom:1px solid var(--rule);padding-bottom:.25rem}
.n{text-align:right;white-space:nowrap}
.n+td:not(.n),thead .n+th:not(.n){padding-left:1.4em}
thead .n{white-space:normal}
thead .n:not(.whole){min-width:6em}
.many thead .n:not(.whole){min-width:4.3em;text-wrap:balance}
td.n span{display:inline-block;text-align:right}
.close{margin-right:-.5em}
th:last-child .close{margin-right:-.2rem}
/* The last heading of the second row is not the last column where one beside it spans both rows. */
thead tr+tr th:first-child{padding-left:.6rem}
thead tr:has(>[rowspan]:last-child)+tr>th:last-child{padding-right:.6rem}
/* A number that leads the row keeps to the left of it. */
.n:first-child{width:1px}
tbody th{min-width:min(var(--name),22em);max-width:22em}
.id{white-space:nowrap}
.wide table,.widest table,.landscape table{font-size:13px}
.k{white-space:nowrap}
td:not(.n,.k){min-width:7em}
td.blank.blank.blank{min-width:4em}
td.long.long.long{min-width:13em}
:is(.wide,.widest,.landscape) :is(th,td){padding-left:.45rem;padding-right:.45rem}
:is(.wide,.widest,.landscape) :is(th,td):first-child{padding-left:.2rem}
:is(.wide,.widest,.landscape) :is(th,td):last-child{padding-right:.2rem}
:is(.wide,.widest,.landscape) thead tr+tr th:first-child{padding-left:.45rem}
:is(.wide,.widest,.landscape) thead tr:has(>[rowspan]:last-child)+tr>th:last-child{padding-right:.45rem}
.wide td:not(.n,.k){min-width:5em}
thead .whole{word-break:keep-all}
.group th{font-weight:700;padding-top:.7rem}
.total{border-top:1px solid var(--strong-rule)}
.total th,.total td{font-weight:700}
.reference th,.reference td{color:var(--soft)}
tbody tr:hover:not(.group){background:var(--tint)}
.notes{font:13px/1.6 var(--sans);color:var(--soft);margin-top:.45rem}
.text .notes p{margin:.15rem 0;text-indent:0;text-align:left}
.text section.table>.hint{text-indent:0;margin:0 0 .35rem}
.text section.table>.caption{margin:0;text-indent:0;text-align:left}
.hint{font:12.5px/1.4 var(--sans);color:var(--accent)}
.actions{display:flex;gap:.5rem;justify-content:flex-end;margin-top:.3rem;font:12.5px/1.4 var(--sans)}
.actions button{padding:.15rem .6rem;border-color:var(--rule)}

figure{margin-left:0;margin-right:0}
figcaption{padding:.7rem 0 0}
.unavailable{border:1px dashed var(--soft);padding:.8rem 1rem}
.text section.unavailable>p{margin:.1rem 0;text-indent:0}
.unavailable .reason{font:14px/1.6 var(--sans);color:var(--soft)}
/* What lacks for one reason stands in one box, a line each. */
.unavailable.same{margin-top:-2rem;border-top:0;padding:.3rem 1rem .5rem;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem}
.unavailable:has(+.same){border-bottom:0}
.callout{border-left:4px solid var(--accent);background:var(--tint);padding:.8rem 1.1rem}
.callout p{margin:.2rem 0}
.callout .tone{color:var(--accent);border:1px solid;border-radius:2px;font-size:12.5px;padding:.05rem .4rem;margin-right:.6em}
.callout.caution{border-color:var(--caution);background:var(--caution-tint)}
.callout.caution .tone{color:var(--caution)}
.callout.refusal{border-color:var(--refusal);background:var(--refusal-tint)}
.callout.refusal .tone{color:var(--refusal)}

.light{white-space:nowrap}
.light::before{content:"";display:inline-block;width:.62em;height:.62em;margin-right:.4em;border-radius:50%;background:var(--accent)}
.light.amber::before{border-radius:0;background:var(--caution);clip-path:polygon(50% 0,100% 100%,0 100%)}
.light.red{font-weight:700;color:var(--refusal)}
.light.red::before{border-radius:0;background:var(--refusal)}

.signatures{display:grid;gap:1.1rem 2rem;margin:2rem 0 1rem;font-family:var(--sans);grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
.signatures div{display:grid;grid-template-columns:auto 1fr;align-items:end;row-gap:.7rem;column-gap:.3rem}
.signatures i{border-bottom:1px solid var(--ink);height:1.6em}
.cover .origin{display:none}
.origin{border-top:3px double var(--strong-rule);margin:4rem 0 0;padding-top:1.2rem;font:13px/1.7 var(--sans)}
.origin div{display:grid;grid-template-columns:14em 1fr;gap:.5rem}
[lang="zh-CN"] .origin div{grid-template-columns:6em 1fr}
.origin dt{color:var(--soft)}
.origin dd{margin:0;overflow-wrap:anywhere}
.code{font-family:"Study Sans",monospace}

@media screen and (max-width:46rem){
  [lang="zh-CN"] .text section>p{text-align:start}
  html{font-size:16px;line-height:1.7}
  .text{padding:1.25rem 1rem 4rem}
  .toolbar{padding:.4rem 1rem;gap:.6rem}
  .toolbar .print{display:none}
  .toolbar label span{padding:.3rem .6rem}
  h1{font-size:1.5rem}
  h2{font-size:1.25rem;margin-top:3rem}
  th,td{padding:.32rem .55rem}
  .key-figures{grid-template-columns:1fr 1fr}
  .key-figures .value{font-size:1.4rem}
  .scroll td:not(.n,.k,.blank){min-width:11em}
  tbody th{min-width:min(var(--name),9.5em);max-width:9.5em;white-space:normal}
  tbody tr:not(.group) th,thead tr:first-child th:first-child{position:sticky;left:0;background:var(--paper);z-index:1}
  .cards :is(table,tbody,tr,th,td){display:block}
  .cards thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
  .cards table{border-top:1.5px solid var(--strong-rule)}
  .cards tbody tr{padding:.7rem .2rem;border-top:1px solid var(--rule)}
  .cards tbody tr:first-child{border-top:0}
  .cards.cards tbody tr th{position:static;max-width:none;padding:0 0 .2rem;font-weight:700;font-size:15px}
  /* Numbers and short texts stand two in a row where two follow each other; all else takes the whole width. */
  .cards tbody tr{display:grid;grid-template-columns:1fr 1fr;column-gap:1.2em}
  .cards tbody tr>:not(.half){grid-column:1/-1}
  .cards td,.cards td:not(.n,.k){display:grid;grid-template-columns:6.5em minmax(0,1fr);gap:.8em;min-width:0;padding:.15rem 0;
    text-align:left;white-space:normal}
  .cards td.half.half{grid-template-columns:minmax(0,1fr) auto}
  .cards td::before{content:attr(data-label);color:var(--soft)}
  .cards td:not(.half) span{text-align:left;justify-self:start}
  .cards.cards td{padding:.15rem 0}
  .cards.cards td span span{min-width:0!important}
  .cards.cards td.blank{display:none}
}
`
