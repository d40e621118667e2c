import { declarations } from "./plots/colours.ts";

/** The style sheet of the report: light, dark, narrow and on paper. No font is loaded. */
export function styleSheet(): string {
  return `:root{color-scheme:light dark;${declarations("light")}}
@media (prefers-color-scheme:dark){@media screen{:root{${declarations("dark")}}}}
${RULES}`;
}

const RULES = `*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 "Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;text-rendering:optimizeLegibility}
main,header,footer{max-width:62rem;margin:0 auto;padding:0 1.4rem}
header{padding-top:3rem}
h1{font-size:1rem;font-weight:600;letter-spacing:.04em;margin:0 0 .8rem;color:var(--faint)}
h2{font-size:1.45rem;line-height:1.25;margin:3.2rem 0 .6rem;padding-top:1rem;border-top:1px solid var(--rule)}
h3{font-size:1.08rem;margin:1.6rem 0 .4rem}
p{margin:.5rem 0 .9rem;max-width:44rem}
a{color:inherit}
sub,sup{font-size:.72em;line-height:0}
.headline{font-size:clamp(1.35rem,3.4vw,2.05rem);line-height:1.32;max-width:none;margin:0 0 1.4rem;font-weight:600}
.told,.open{max-width:46rem}
.small,.assumed,.evidence,figcaption,footer,dl,table,summary,nav{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.small,.assumed,.evidence,figcaption{font-size:.84rem;line-height:1.5;color:var(--faint)}
nav{font-size:.88rem;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin:1.2rem 0 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.8rem;margin:1.4rem 0}
.tile{background:var(--panel);border:1px solid var(--rule);border-radius:.5rem;padding:.8rem 1rem;font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.tile b{display:block;font-size:1.42rem;line-height:1.3;font-weight:650;font-variant-numeric:tabular-nums}
.tile span{font-size:.8rem;line-height:1.35;display:block;color:var(--faint)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:1.6rem 2rem;align-items:start}
figure{margin:1rem 0}
figure svg.plot{display:block;width:100%;height:auto;max-width:38rem;overflow:visible}
figcaption{margin-top:.5rem;max-width:40rem}
details{border:1px solid var(--rule);border-radius:.5rem;margin:.6rem 0;background:var(--panel)}
details>:not(summary){margin-left:1rem;margin-right:1rem}
summary{cursor:pointer;padding:.6rem 1rem;font-size:.95rem;display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:baseline}
summary::before{content:"▸";color:var(--faint)}
details[open]>summary::before{content:"▾"}
summary::-webkit-details-marker{display:none}
summary:focus-visible,.equation:focus-visible{outline:2px solid var(--boson);outline-offset:2px}
summary .count{margin-left:auto;color:var(--faint);font-size:.84rem}
.scroll{overflow-x:auto;margin-bottom:1rem}
table{border-collapse:collapse;font-size:.84rem;line-height:1.45;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--rule)}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td code,dd code{overflow-wrap:anywhere}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.9em}
.verdict{font-weight:650;white-space:nowrap}
.settled{color:var(--settled)}.single{color:var(--single)}.failed{color:var(--failed)}
.evidence .verdict{white-space:normal}
.step{padding:.4rem 0 .7rem;border-top:1px solid var(--rule)}
.step p{max-width:none;margin:.3rem 0}
.step b{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.84rem;font-weight:600;margin-right:.4rem}
.number{display:inline-block;min-width:1.9em;color:var(--faint);font-variant-numeric:tabular-nums}
.equation{overflow-x:auto;overflow-y:hidden;padding:.45rem 0 .45rem 1.9rem}
math{font-family:"Latin Modern Math","STIX Two Math","Cambria Math","Libertinus Math","TeX Gyre Pagella Math","DejaVu Math TeX Gyre",math;font-size:1.06em}
.equation math{display:block math;width:max-content;text-align:left}
mtd{padding:.18em 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;font-size:.88rem;margin:1rem 0}
dt{color:var(--faint)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
footer{padding-top:1.5rem;padding-bottom:4rem;font-size:.84rem;color:var(--faint)}
@media (max-width:34rem){body{font-size:16px}header{padding-top:1.6rem}main,header,footer{padding-left:1rem;padding-right:1rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.equation{padding-left:0}}
@media print{body{font-size:10.5pt;background:#fff}nav{display:none}h2{break-after:avoid}figure,.tile,.step{break-inside:avoid}details{border:0;background:none}.equation,.scroll{overflow:visible}}`;
