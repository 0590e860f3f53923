"""by_reportlab.py FONTS PLACED PDF: every text of PLACED at its place, by ReportLab."""

import sys

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
FACES = {
    "title": "NotoSerifSC_900Black.8105.ttf",
    "kai": "LXGWWenKai-Regular.ttf",
    "body": "LXGWZhuqueFangsong-Regular.8105.ttf",
}


def main(fonts, placed, pdf):
    for face, file in FACES.items():
        pdfmetrics.registerFont(TTFont(face, f"{fonts}/{file}"))
    canvas = Canvas(pdf, pagesize=(297 * MM, 210 * MM), pageCompression=1)
    with open(placed, encoding="utf-8") as file:
        pages = file.read().strip().split("\n\n")
    for page in pages:
        for line in page.split("\n"):
            face, size, x, y, text = line.split("\t")
            canvas.setFont(face, float(size))
            canvas.drawString(float(x) * MM, (210 - float(y)) * MM, text)
        canvas.showPage()
    canvas.save()


main(*sys.argv[1:])
with open("/proc/self/status") as status:
    print(next(line for line in status if line.startswith("VmHWM")), end="")
