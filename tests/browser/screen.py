"""A browser's window, and what is held of every page that it shows."""

import json
from urllib.parse import urlsplit

from tools import LANGUAGES

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}


# The times and dates whose fields are narrower than what stands in them: a copy that may be as wide as it likes tells.
TOO_NARROW = """[...document.querySelectorAll("input[type=time], input[type=date]")].filter(field => {
    const copy = field.cloneNode()
    copy.style.cssText = "flex: none; position: absolute; width: max-content; visibility: hidden"
    field.after(copy)
    const lacks = field.offsetWidth > 0 && copy.getBoundingClientRect().width > field.getBoundingClientRect().width + 1
    copy.remove()
    return lacks
}).length"""


class Screen:
    """One browser window, with all that it asks for and complains of."""

    def __init__(self, browser, language, width, scheme, weighs=True):
        self.language, self.width = language, width
        self.context = browser.new_context(locale=language, color_scheme=scheme, viewport={"width": width, "height": 800})
        self.page = self.context.new_page()
        self.asked, self.complaints, self.weight = [], [], 0
        self.page.on("request", lambda request: self.asked.append(request.url))
        if weighs:
            self.page.on("requestfinished", self.weigh)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self.listen)

    def weigh(self, request):
        response = request.response()
        if response and not 300 <= response.status < 400:
            self.weight += len(response.body())

    def listen(self, message):
        # A page that says "not found" is no fault of the page.
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            self.complaints.append(message.text)

    def forget(self):
        self.asked.clear()
        self.complaints.clear()
        self.weight = 0

    def open(self, url):
        self.forget()
        self.page.goto(url, wait_until="networkidle")

    def press(self, button):
        self.forget()
        self.page.click(button)
        self.page.wait_for_load_state("networkidle")


def check(promises, screen, name, home, axe_text, heaviest):
    """Holds of the page that is open what is held of every page."""
    page = screen.page
    # An address holds a secret: it is not printed.
    others = {urlsplit(url).netloc for url in screen.asked if not url.startswith("data:")} - {urlsplit(home).netloc}
    promises.hold("nothing is asked of another host", not others, name, others)
    promises.hold(f"a page is at most {heaviest} bytes, with all that it loads", screen.weight <= heaviest, name, screen.weight)
    wide = page.evaluate("document.documentElement.scrollWidth")
    promises.hold("nothing is wider than the screen", wide <= screen.width, name, f"{wide} px")
    cut = page.evaluate(TOO_NARROW)
    promises.hold("a time or a date is shown whole, in a browser that writes AM and PM too", not cut, name, f"{cut} fields are too narrow")
    spoken = page.evaluate("[document.documentElement.lang, getComputedStyle(document.documentElement).direction]")
    promises.hold("it says its language, and which way that runs", spoken == [screen.language, LANGUAGES[screen.language]], name, spoken)
    promises.hold("the console is silent", not screen.complaints, name, screen.complaints)
    page.evaluate(axe_text)
    found = page.evaluate(f"axe.run(document, {json.dumps(RULES)})")
    grave = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    say = lambda some: [f"{one['id']} ({one['impact']}) at {one['nodes'][0]['target']}, {len(one['nodes'])} times" for one in some]
    promises.hold("axe finds nothing serious or critical (WCAG 2.2 A and AA)", not grave, name, say(grave))
    others = [one for one in found["violations"] if one not in grave]
    promises.hold("axe finds nothing slighter either", not others, name, say(others))
    return {one["id"] for one in found["incomplete"]}
