"""Compares the first screen, tables and figures of therapist-tears with approved pictures: phone, laptop and print.

check_screens.py PAGE: prints what differs, a line each, and exits 1; nothing and 0 where all is as approved. With
TEARSHEET_RECORD=1 it approves what is there now; look at the pictures in Tests/Browser/Approved before you commit them.
How far apart is too far: screens.py.
"""

import os
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

from screens import SIZES, Screen

APPROVED = pathlib.Path(__file__).parent / "Approved"
NOW = pathlib.Path(__file__).parents[2] / ".build" / "screens"

# What no reader minds, and what every reader would: the comparison has to know one from the other.
FONTS = {
    "Liberation Serif": ":root { --serif: 'Liberation Serif', serif !important; --sans: 'Liberation Sans', sans-serif !important }",
}
BROKEN = {
    "no margins": "* { margin: 0 !important; padding: 0 !important }",
    "large type": "html { font-size: 150% !important }",
    "tables beyond the page": ".scroll { overflow: visible !important } table { min-width: 1600px !important }",
}
WITHOUT_STYLE = "document.querySelectorAll('style').forEach(style => style.remove())"


def compare(screen, name, limit, problems):
    """With the approved picture; what it is now is kept beside it where it differs."""
    picture, wider = screen.picture()
    if os.environ.get("TEARSHEET_RECORD") == "1":
        APPROVED.mkdir(exist_ok=True)
        (APPROVED / f"{name}.png").write_bytes(picture)
        return picture
    approved = APPROVED / f"{name}.png"
    again = "look at both; if the change is meant, approve it with TEARSHEET_RECORD=1"
    share = screen.apart(approved.read_bytes(), picture) if approved.exists() else 1
    if share > limit or wider:
        NOW.mkdir(parents=True, exist_ok=True)
        now = NOW / f"{name}.png"
        now.write_bytes(picture)
        what = f"{100 * share:.0f}% of the picture differ, {100 * limit:.0f}% may"
        if wider:
            what = f"the page is {wider} pixels wider than it may be"
        problems.append(f"{name}: {what}; {again}: approved {approved}, now {now}")
    return picture


def check_the_measure(screen, name, limit, picture, problems):
    """A broken layout is seen, and another font is none."""
    for font, style in FONTS.items():
        other, wider = screen.picture(style=style)
        share = screen.apart(picture, other)
        if share > limit or wider:
            problems.append(f"{name}: {font} is taken for a broken layout ({share:.2f}, {wider} wider)")
    pictures = {what: screen.picture(style=style) for what, style in BROKEN.items()}
    pictures["no style"] = screen.picture(script=WITHOUT_STYLE)
    for what, (broken, wider) in pictures.items():
        if screen.apart(picture, broken) <= limit and not wider:
            problems.append(f"{name}: a page with {what} is not seen to be broken")


def main(path):
    address = pathlib.Path(path).resolve().as_uri()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for name, size in SIZES.items():
            screen = Screen(browser, address, name)
            picture = compare(screen, name, size["limit"], problems)
            check_the_measure(screen, name, size["limit"], picture, problems)
            screen.context.close()
        browser.close()
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
