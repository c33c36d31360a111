"""Uses every control of a report's page in Chromium, as a reader would, and looks for what is not accessible.

check_page.py PAGE: prints what is wrong, a line each, and exits 1; nothing and 0 where all is well.
`make setup-browser` installs what it needs; BrowserTests runs it.
"""

import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def stubs(table):
    return table.locator("tbody tr:not(.heading) th[scope=row]").all_inner_texts()


def check_sorting(page):
    for table in page.locator("div.table:has(.sort)").all():
        name = table.get_attribute("id")
        before = stubs(table)
        # Of the many the first and the last: each click waits for the page.
        for handle in [table.locator(".sort").first, table.locator(".sort").last]:
            for order in ["ascending", "descending", None]:
                handle.click()
                head = handle.locator("xpath=..")
                expect(head.get_attribute("aria-sort") == order, f"{name}: aria-sort is not {order}")
                expect(sorted(stubs(table)) == sorted(before), f"{name}: sorting loses rows")
        expect(stubs(table) == before, f"{name}: its own order does not come back")


def check_filtering(page):
    for table in page.locator("div.table:has(input)").all():
        name, box = table.get_attribute("id"), table.locator("input")
        rows = table.locator("tbody tr:not(.heading)")
        wanted = rows.last.locator("th").inner_text()
        box.fill(wanted)
        shown = [row for row in rows.all() if row.is_visible()]
        expect(0 < len(shown) <= rows.count(), f"{name}: filtering by '{wanted}' shows {len(shown)} rows")
        box.fill("no such words anywhere")
        expect(not any(row.is_visible() for row in table.locator("tbody tr").all()), f"{name}: the filter lets rows through")
        box.fill("")
        expect(all(row.is_visible() for row in rows.all()), f"{name}: rows do not come back")


def copied(page, button):
    page.evaluate("navigator.clipboard.writeText('')")
    button.click()
    # On a busy machine the clipboard takes its time.
    for _ in range(200):
        text = page.evaluate("navigator.clipboard.readText()")
        if text:
            return text
        page.wait_for_timeout(50)
    return ""


def check_copying(page):
    for table in page.locator("div.table:has(div.tools)").all()[::4]:
        name, rows = table.get_attribute("id"), table.locator("tbody tr").count()
        text = copied(page, table.get_by_role("button", name="as CSV"))
        expect(text.count("\n") == rows + 1, f"{name}: {text.count(chr(10))} lines of CSV for {rows} rows")
        text = copied(page, table.get_by_role("button", name="as Markdown"))
        expect(text.count("\n| ") == rows + 2, f"{name}: Markdown for {rows} rows: {text[:80]}")
    sentences = page.get_by_role("button", name="Copy this sentence")
    expect(sentences.count() > 0, "no sentence can be copied")
    for button in sentences.all()[::6]:
        paragraph = button.locator("xpath=ancestor::p").inner_text()
        text = copied(page, button)
        expect(text and paragraph.startswith(text[:30]) and "Copy" not in text, f"a sentence is copied as '{text[:60]}'")


def check_figures(page):
    figures = page.locator("figure:has(.marks)")
    expect(figures.count() > 0, "no figure shows its numbers")
    for figure in figures.all():
        name, marks, tip = figure.get_attribute("id"), figure.locator(".marks rect"), figure.locator(".tip")
        expect(figure.locator("[tabindex='0']").count() == 1, f"{name}: not one stop of the tab key")
        expect(figure.locator(".marks title").count() == 0, f"{name}: the browser shows a number a second time")
        texts = [mark.get_attribute("aria-label") for mark in marks.all()]
        expect(all(any(sign.isdigit() for sign in text) for text in texts), f"{name}: a mark without a number")
        marks.last.hover()
        expect(tip.is_visible() and tip.inner_text() == texts[-1], f"{name}: hovering shows nothing")
        tip.hover()
        expect(tip.is_visible() and tip.inner_text() == texts[-1], f"{name}: what is shown cannot be pointed at")
        page.keyboard.press("Escape")
        expect(not tip.is_visible(), f"{name}: Escape does not put away what is shown")
        page.mouse.move(0, 0)
        marks.first.focus()
        page.keyboard.press("End")
        expect(tip.is_visible() and tip.inner_text() == texts[-1], f"{name}: the End key does not go to the last number")
        for key in ["Home", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"]:
            page.keyboard.press(key)
            expect(figure.locator(".marks rect:focus").count() == 1, f"{name}: {key} leaves the figure")
        expect(figure.locator("[tabindex='0']").count() == 1, f"{name}: after the arrow keys not one stop of the tab key")
        box, width = tip.bounding_box(), page.viewport_size["width"]
        expect(box["x"] >= 0 and box["x"] + box["width"] <= width, f"{name}: what is shown leaves the screen")
        page.keyboard.press("Tab")
        expect(figure.locator(".marks rect:focus").count() == 0 and not tip.is_visible(), f"{name}: Tab does not leave")


def check_contents(page):
    for section in page.locator("main > section").all():
        section.evaluate("section => section.scrollIntoView()")
        page.wait_for_timeout(150)
        marked = page.locator(".follow [aria-current]").count()
        expect(marked == 1, f"{section.get_attribute('id')}: {marked} sections are marked as the current one")


def check_following(page):
    """From a number in a sentence to the rows that have it, and from its analysis to the methods."""
    marked = 0
    for link in page.locator("a.from").all()[:40]:
        if not link.is_visible():
            continue
        link.click()
        page.wait_for_timeout(20)
        rows = page.locator("tr.found")
        marked += rows.count() > 0
        if rows.count():
            expect(rows.first.evaluate("row => row === document.activeElement"), "the first row is not where one is")
            first = link.inner_text().strip("[]<>=. ").split(",")[0].rstrip("%")
            expect(first.lstrip("−–") in rows.first.inner_text(), f"'{link.inner_text()}' leads to a row without it")
    expect(marked > 0, "no number of a sentence leads to a row")
    for link in page.locator("#results a[href^='#method-']").all():
        target = page.locator(link.get_attribute("href"))
        number = target.evaluate("item => [...item.parentElement.children].indexOf(item) + 1") if target.count() else None
        expect(str(number) == link.inner_text(), f"{link.get_attribute('href')}: '{link.inner_text()}' is item {number}")
    expect(page.locator("#results a[href^='#method-']").count() > 0, "no analysis names its methods")


def check_access(page, where):
    for violation in Axe().run(page).response["violations"]:
        nodes = violation["nodes"]
        problems.append(f"{where}: {violation['id']}: {violation['help']} ({len(nodes)}): {nodes[0]['html'][:120]}")


def main(path):
    address = pathlib.Path(path).resolve().as_uri()
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for scheme in ["light", "dark"]:
            context = browser.new_context(
                viewport=LAPTOP, color_scheme=scheme, permissions=["clipboard-read", "clipboard-write"])
            page = context.new_page()
            page.on("console", lambda message: problems.append(f"console: {message.text}"))
            page.on("pageerror", lambda error: problems.append(f"script: {error}"))
            page.on("request", lambda request: expect(request.url == address, f"fetches {request.url}"))
            page.goto(address)
            check_access(page, scheme)
            if scheme == "light":
                for check in [check_sorting, check_filtering, check_copying, check_figures, check_following, check_contents]:
                    check(page)
                check_access(page, "after use")
            page.set_viewport_size(PHONE)
            width = page.evaluate("document.documentElement.scrollWidth")
            expect(width <= PHONE["width"], f"{scheme}: on a phone the page is {width} wide")
            check_access(page, f"{scheme}, phone")
        without = browser.new_context(java_script_enabled=False, viewport=LAPTOP).new_page()
        without.goto(address)
        expect(without.locator("div.table table").count() > 0, "without scripts there are no tables")
        expect(without.locator(".marks title").count() > 0, "without scripts no number of a figure is shown")
        words = without.locator("figure details")
        words.first.locator("summary").press("Enter")
        expect(words.first.locator("p").is_visible(), "without scripts a figure cannot be read in words")
        expect(without.locator("[tabindex='0']:not(pre, .scroll)").count() == 0, "without scripts there are stops that do nothing")
        expect(without.locator("button, input").count() == 0, "without scripts there are controls that do nothing")
        browser.close()
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
