/** Style of the printed slips: black on white, no colour, no script, nothing loaded from anywhere. */
export const SLIP_STYLE = `
@page { size: A4; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 11pt/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #000; }
p { margin: 0 0 1.5mm; }
.slip { display: flex; width: 190mm; height: 69mm; border-bottom: 0.3mm dashed #000; break-inside: avoid; overflow: hidden; }
.slip:nth-child(4n) { break-after: page; border-bottom: 0; }
.slip:last-child { break-after: auto; }
.slip > div { padding: 4mm; }
.outside { width: 48mm; display: flex; flex-direction: column; justify-content: center; text-align: center; }
.village { font-size: 14pt; font-weight: 700; }
.number b { font-size: 30pt; line-height: 1.2; }
.sample { border: 0.3mm solid #000; font-size: 10pt; }
.inside, .how { width: 71mm; border-left: 0.3mm dotted #000; }
.inside { text-align: center; }
.title { font-weight: 700; }
.sign svg { display: block; width: 33mm; height: 33mm; margin: 0 auto 1.5mm; }
.code { font: 700 15pt/1.3 "DejaVu Sans Mono", Consolas, Menlo, monospace; }
.outside .fold { margin: 2mm 0 0; font-size: 8pt; }
.slip > .how { padding: 2mm 4mm 0; font-size: 9.5pt; line-height: 1.3; }
.amounts { font-size: 12pt; line-height: 1.25; }
.address { font-weight: 700; overflow-wrap: anywhere; }
@media screen { body { width: 190mm; margin: 10mm auto; } }
`;
