"""by_typst.py FONTS PLACED PDF: every text of PLACED at its place, by typst's compiler."""

import sys
from pathlib import Path

import typst

SOURCE = """
#set page(width: 297mm, height: 210mm, margin: 0mm)
#set text(lang: "zh", top-edge: "baseline", bottom-edge: "baseline", fallback: false)
#let faces = (title: "Noto Serif SC", kai: "LXGW WenKai", body: "Zhuque Fangsong (technical preview)")
#let pages = read(sys.inputs.placed).trim().split("\\n\\n")
#for page in pages {
  for line in page.split("\\n") {
    let (face, size, x, y, words) = line.split("\\t")
    place(dx: float(x) * 1mm, dy: float(y) * 1mm, text(
      font: faces.at(face),
      weight: if face == "title" { 900 } else { 400 },
      size: float(size) * 1pt,
      words,
    ))
  }
  pagebreak(weak: true)
}
"""


def main(fonts, placed, pdf):
    source = Path(placed).with_suffix(".typ")
    source.write_text(SOURCE, encoding="utf-8")
    typst.compile(
        str(source),
        output=pdf,
        root=str(source.parent),
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"placed": Path(placed).name},
    )


main(*sys.argv[1:])
with open("/proc/self/status") as status:
    print(next(line for line in status if line.startswith("VmHWM")), end="")
