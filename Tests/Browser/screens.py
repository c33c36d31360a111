"""Pictures of a report's page, small, and how far two of them are apart.

The pictures are shrunk and compared by Chromium's own canvas, so nothing needs to be installed for it.

Blocks of 80 pixels of the page are compared by their mean colour, because in so large a block the letters of one font are
about as dark as those of another, wherever its lines break. What counts is the share of blocks that differ by more than 16
of 255. On the page of therapist-tears, Liberation Serif, Sans and Sans Narrow in place of DejaVu gave 0.05 to 0.08 on a
phone, 0.01 to 0.03 on a laptop and 0.02 to 0.06 in print; the page without its style 0.36, 0.49 and 0.24, without its
margins 0.11, 0.22 and 0.12, in type half as large again 0.18, 0.16 and 0.20. The limits stand between. A table that
leaves the page changes few blocks, so the width of the page is measured beside them.
"""

import base64

SIZES = {
    "phone": {"width": 390, "height": 844, "media": "screen", "limit": 0.10, "wider": 0},
    "laptop": {"width": 1280, "height": 800, "media": "screen", "limit": 0.04, "wider": 0},
    # A4 between the margins of the style sheet. On paper tables do not scroll: Chromium prints a wider page a little smaller.
    "print": {"width": 673, "height": 1009, "media": "print", "limit": 0.08, "wider": 80},
}
# Where a view begins, so that what is above it does not move it: the first screen, tables and figures of several kinds.
VIEWS = ["body", "#table-by-orientation-crosstab", "#table-traits-means", "#figure-empathy-reliability-bars", "#table-findings"]
# Of a picture: how many pixels of the page are one, and how many of its own a block has; of colours what is far.
SHRINK = 5
BLOCK = 16
FAR = 16

CANVAS = """
  const load = async data => createImageBitmap(await (await fetch("data:image/png;base64," + data)).blob());
  const canvas = (width, height) => {
    const made = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    made.fillStyle = "#888";
    made.fillRect(0, 0, width, height);
    made.imageSmoothingQuality = "high";
    return made;
  };
  const pixels = async data => {
    const image = await load(data), made = canvas(image.width, image.height);
    made.drawImage(image, 0, 0);
    return made.getImageData(0, 0, image.width, image.height);
  };
"""

JOINED = """async ([pictures, shrink]) => {""" + CANVAS + """
  const images = await Promise.all(pictures.map(load));
  const sizes = images.map(image => [Math.round(image.width / shrink), Math.round(image.height / shrink)]);
  const gap = 4, height = Math.max(...sizes.map(size => size[1]));
  const made = canvas(sizes.reduce((sum, size) => sum + size[0] + gap, -gap), height);
  let x = 0;
  images.forEach((image, place) => {
    made.drawImage(image, x, 0, ...sizes[place]);
    x += sizes[place][0] + gap;
  });
  const bytes = new Uint8Array(await (await made.canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}"""

APART = """async ([first, second, block, far]) => {""" + CANVAS + """
  const [a, b] = await Promise.all([first, second].map(pixels));
  if (a.width !== b.width || a.height !== b.height) return 1;
  let all = 0, apart = 0;
  for (let top = 0; top < a.height; top += block)
    for (let left = 0; left < a.width; left += block) {
      const sums = [0, 0, 0];
      let count = 0;
      for (let y = top; y < Math.min(top + block, a.height); y++)
        for (let x = left; x < Math.min(left + block, a.width); x++) {
          for (let channel = 0; channel < 3; channel++) {
            const place = 4 * (y * a.width + x) + channel;
            sums[channel] += a.data[place] - b.data[place];
          }
          count++;
        }
      all++;
      if (Math.max(...sums.map(Math.abs)) / count > far) apart++;
    }
  return apart / all;
}"""


class Screen:
    """The page at one size."""

    def __init__(self, browser, address, size):
        self.size = SIZES[size]
        self.context = browser.new_context(
            viewport={"width": self.size["width"], "height": self.size["height"]}, color_scheme="light", bypass_csp=True)
        self.context.set_default_timeout(120_000)
        self.page = self.context.new_page()
        self.page.goto(address)
        self.page.emulate_media(media=self.size["media"])
        # Of its own, where pictures are put together.
        self.desk = self.context.new_page()

    def picture(self, script="", style=""):
        """The views side by side, shrunk, as a PNG, and by how many pixels the page is wider than it may be; after a script and
        with a style of the caller's."""
        self.page.bring_to_front()
        if script:
            self.page.evaluate(script)
        added = self.page.add_style_tag(content=style) if style else None
        taken = []
        for view in VIEWS:
            self.page.locator(view).first.evaluate("element => element.scrollIntoView({ block: 'start', behavior: 'instant' })")
            taken.append(base64.b64encode(self.page.screenshot(animations="disabled")).decode())
        wider = max(0, self.page.evaluate("document.documentElement.scrollWidth") - self.size["width"] - self.size["wider"])
        if added:
            added.evaluate("style => style.remove()")
        return base64.b64decode(self.desk.evaluate(JOINED, [taken, SHRINK])), wider

    def apart(self, first, second):
        """The share of blocks in which two pictures differ; 1 where their sizes do."""
        pictures = [base64.b64encode(picture).decode() for picture in [first, second]]
        return self.desk.evaluate(APART, [*pictures, BLOCK, FAR])
