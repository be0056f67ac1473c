"""The coordinators' board in a real browser: how each page looks, and how quick a week of the whole network is.

Pictures of each page of six sites in three languages, on a telephone, on a wide screen and at twice its size, light and dark; a week
printed as it hangs on a wall, on A4 and on A3. An empty house, led to its first week, tried with invented people and emptied again. Two coordinators at one week. Then the whole network: the first paint of its week, what comes over the wire, and how long an edit
takes to be answered.
"""

import datetime
import pathlib
import re
import statistics
import sys
import tempfile
import time

from screen import Screen, check
from tools import Promises, axe, free_port, launch, needs

from house import House, wait_for

WIDTHS = {390: "phone", 720: "twice", 1440: "wide"}
LANGUAGES = ("fr", "nl", "en")
HEAVIEST = 300_000
PAINT, ANSWER = 1_000, 100
SEEN = 2

# What has come over the wire for the page that is open, packed as it came.
WIRE = "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)"


class Board:
    """A demonstration of a size, or an empty house, served, with a coordinator for each language."""

    def __init__(self, size, seconds):
        self.house = House("sqlite")
        self.url = f"http://127.0.0.1:{free_port()}"
        self.settings = {"RELEVE_PUBLIC_URL": self.url, "RELEVE_LISTEN": self.url.removeprefix("http://")}
        if size:
            self.house.run("demo", "--size", size, "--seconds", str(seconds), "--no-serve")
        for language in LANGUAGES:
            self.house.run("user", "add", f"{language}@example.org", "--name", "Camille", "--locale", language)

    def __enter__(self):
        self.house.__enter__()
        self.server = self.house.serve(**self.settings)
        return self

    def __exit__(self, *what):
        return self.house.__exit__(*what)

    def sign_in(self, page, language):
        page.goto(f"{self.url}/sign-in")
        page.fill("[type=email]", f"{language}@example.org")
        page.click("button.yes")
        wait_for(lambda: self.link(language), 60, "a link to sign in")
        page.goto(self.url + self.link(language))
        page.click("button.yes")
        page.wait_for_load_state()

    def let_in(self, screen, language, cookies):
        """With the cookies of an earlier visit, or by a link; gives those of this one. Nobody asks for a link each time."""
        if cookies:
            screen.context.add_cookies(cookies)
        else:
            self.sign_in(screen.page, language)
        return screen.context.cookies()

    def link(self, language):
        """What the newest mail to a coordinator leads to."""
        files = sorted(pathlib.Path(self.house.folder, "mail").glob("*.eml"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[:20]:
            text = file.read_text().replace("=\r\n", "").replace("=\n", "")
            found = re.search(r"/sign-in/[A-Za-z0-9_-]{20,}", text)
            if found and f"{language}@example.org" in text:
                return found.group()
        return None


def weeks(page, board):
    page.goto(f"{board.url}/board/")
    return [link.get_attribute("href") for link in page.query_selector_all(".weeks a")]


def first(page, path):
    """What the first line of a list leads to."""
    page.goto(path)
    return page.query_selector("tbody th a").get_attribute("href")


def prepared(page, board):
    """A session to which somebody is invited, and the page on which whoever has its link asks to come."""
    page.goto(f"{board}/sessions/new")
    page.fill("[name=date]", str(datetime.date.today() + datetime.timedelta(days=14)))
    page.click("main button.yes")
    session = page.url.split("?")[0]
    page.fill("main [name=name]", "an")
    page.click("main [name=look]")
    page.click("main .people [value=invite] >> nth=0")
    page.click("main [value=open]")
    return session, page.get_attribute("main a[href*='/j/']", "href")


def ill(page, week):
    """The page of somebody who is expected at a shift, and ill that day."""
    page.goto(week)
    shift = page.evaluate("document.querySelector('li.published').closest('.shift').id")
    page.goto(f"{week}/shifts/{shift}")
    there = page.get_attribute("details a[href*='/people/']", "href")
    page.goto(there)
    if not page.query_selector("button[value=free]"):
        page.select_option("[name=why]", "sickness")
        page.click("button[value=away]")
    return there.split("?")[0]


def worded(page, board):
    """A template of an announcement, which somebody stands behind."""
    page.goto(f"{board}/announcements/templates/new")
    page.select_option("[name=site]", index=0)
    page.fill("[name=name]", "Merci")
    page.fill("[name=subject-fr]", "Merci pour cette semaine")
    page.fill("[name=body-fr]", "Grâce à vous, la maison est restée ouverte.\nÀ bientôt.")
    page.click("button[value=save]")
    return page.url.split("?")[0]


def places(page, week):
    """Each page of the board, by its name."""
    board = week.rsplit("/", 1)[0]
    lists = "people?kind=employee", "templates", "sites", "rules"
    person, template, site, profile = (first(page, f"{board}/{of}") for of in lists)
    session, join = prepared(page, board)
    away, words = ill(page, week), worded(page, board)
    page.goto(week)
    own = page.query_selector("li[data-a]").get_attribute("data-a")
    short = page.query_selector(".shift:has(.place.short)").get_attribute("id")
    return {
        "weeks": "/board/",
        "week": week,
        "people": f"{week}?rows=people",
        "missing": f"{week}?standing=missing",
        "none-such": f"{week}?site=NONE",
        "search": f"{week}/search",
        "drafts": f"{week}/drafts",
        "gaps": f"{week}/gaps",
        "numbers": f"{week}/numbers",
        "shift": f"{week}/shifts/{short}",
        "moves": f"{week}/moves/{own}",
        "publication": f"{week}/publication",
        "swaps": "/board/swaps",
        "announcements": "/board/announcements",
        "announcement-sites": "/board/announcements/new",
        "announcement": f"/board/announcements/new?site={site.rsplit('/', 1)[1]}",
        "words": words,
        "rounds": "/board/rounds",
        "new-round": "/board/rounds/new",
        "report": "/board/report?from=2026-11&until=2026-12",
        "hours": "/board/hours?month=2026-12",
        "expenses": "/board/expenses?month=2026-12",
        "hours-of-one": f"/board/hours/{person.rsplit('/', 1)[1]}?month=2026-12",
        "everybody": "/board/people?kind=employee",
        "paste": "/board/people/paste",
        "paste-offers": "/board/people/offers",
        "paste-templates": "/board/templates/paste",
        "new": "/board/people/new",
        "person": person,
        "ill": away,
        "templates": "/board/templates",
        "template": template,
        "new-template": "/board/templates/new",
        "sessions": "/board/sessions",
        "pathway": "/board/pathway",
        "session": session,
        "new-session": "/board/sessions/new",
        "join": join,
        "sites": "/board/sites",
        "site": f"{site}?day=2026-12-24",
        "site-change": f"{site}/change",
        "new-site": "/board/sites/new",
        "rules": "/board/rules",
        "profile": profile,
        "new-profile": "/board/rules/new",
    }


def looks(folder, driver, promises, axe_text):
    pictures = 0
    with Board("M", 6) as board:
        browser = launch(driver)
        for language in LANGUAGES:
            cookies = None
            for width, device in WIDTHS.items():
                for scheme in ("light", "dark"):
                    screen = Screen(browser, language, width, scheme, weighs=False)
                    cookies = board.let_in(screen, language, cookies)
                    week = weeks(screen.page, board)[0]
                    for name, path in places(screen.page, week).items():
                        screen.forget()
                        # A page that is live never falls silent.
                        screen.page.goto(path if path.startswith("http") else board.url + path)
                        time.sleep(0.2)
                        screen.weight = screen.page.evaluate(WIRE)
                        picture = f"{language}-{device}-{scheme}-{name}"
                        screen.page.screenshot(path=str(folder / f"{picture}.png"), full_page=name not in ("week", "people"))
                        check(promises, screen, picture, board.url, axe_text, HEAVIEST)
                        pictures += 1
                    if language == "fr" and device == "wide" and scheme == "light":
                        screen.page.goto(week)
                        for paper in ("A4", "A3"):
                            screen.page.pdf(path=str(folder / f"wall-{paper}.pdf"), format=paper, landscape=True)
                    screen.context.close()
        browser.close()
    print(f"        {pictures} pictures in {folder}, and a week for the wall on A4 and on A3")


def first_visit(folder, driver, promises, axe_text):
    """An empty house: what leads on, the invented people, and the way out again. Says how many clicks lead to a roster."""
    with Board(None, 0) as board:
        browser = launch(driver)
        for language in LANGUAGES:
            cookies = None
            for width, device in WIDTHS.items():
                for scheme in ("light", "dark"):
                    screen = Screen(browser, language, width, scheme, weighs=False)
                    cookies = board.let_in(screen, language, cookies)
                    screen.forget()
                    screen.page.goto(f"{board.url}/board/")
                    screen.weight = screen.page.evaluate(WIRE)
                    picture = f"{language}-{device}-{scheme}-welcome"
                    screen.page.screenshot(path=str(folder / f"{picture}.png"), full_page=True)
                    check(promises, screen, picture, board.url, axe_text, HEAVIEST)
                    screen.context.close()
        screen = Screen(browser, "en", 1440, "light", weighs=False)
        board.let_in(screen, "en", cookies)
        page, began = screen.page, time.monotonic()
        page.goto(f"{board.url}/board/")
        page.click("button[value=try]")
        page.click(".weeks li:nth-child(4) button[value=plan]")
        page.click("button[value=search]")
        page.wait_for_selector("a.button.yes", timeout=120_000)
        page.screenshot(path=str(folder / "en-wide-light-found.png"), full_page=True)
        page.click("a.button.yes")
        filled = page.evaluate("document.querySelectorAll('li[data-a]').length")
        print(f"        from an empty house to a roster of {filled} assignments: 4 clicks, {time.monotonic() - began:.0f} s")
        promises.hold("an empty house has a roster within minutes", filled > 500, "en", filled)
        page.goto(f"{board.url}/board/")
        page.click("summary")
        page.click("button[value=end_trial]")
        promises.hold("and is empty again", page.query_selector("button[value=try]") is not None, "en", page.url)
        browser.close()


# What can be used of a page by hand: each link, button and field that is seen, and each region that scrolls.
USABLE = """() => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    const groups = new Set()
    return all.filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled") && (one.type !== "radio" || !groups.has(one.name) && groups.add(one.name))).length
}"""
REACHED = """() => {
    const one = document.activeElement
    if (!one || one === document.body) return null
    window.reached ??= new Map()
    // A date is three steps in one field.
    const isSame = window.last === one
    window.last = one
    const isNew = !window.reached.has(one.type === "radio" ? one.name : one)
    window.reached.set(one.type === "radio" ? one.name : one, true)
    const style = getComputedStyle(one)
    return { isNew, isSame, isShown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 }
}"""


def step(page):
    """Goes on with the Tab key; none where that leads back to where it has been."""
    page.keyboard.press("Tab")
    at = page.evaluate(REACHED)
    return at if at and (at["isNew"] or at["isSame"]) else None


def press_until(page, text):
    """Goes on with the Tab key to what is called so, and presses Enter there."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("text => (document.activeElement.innerText || '').trim().startsWith(text)", text):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return True
    return False


def keyboard(driver, promises):
    """No mouse: each thing on each page is reached with the Tab key, and is seen to be; then somebody is locked, moved and taken off."""
    with Board("S", 4) as board:
        browser = launch(driver)
        screen = Screen(browser, "en", 1440, "light", weighs=False)
        board.sign_in(screen.page, "en")
        page, week = screen.page, weeks(screen.page, board)[0]
        for name, path in places(page, week).items():
            page.goto(path if path.startswith("http") else board.url + path)
            usable, reached, unseen = page.evaluate(USABLE), 0, 0
            while at := step(page):
                reached, unseen = reached + at["isNew"], unseen + (at["isNew"] and not at["isShown"])
            promises.hold("each link, button and field of a page is reached with the Tab key", reached >= usable, name, (reached, usable))
            promises.hold("and is seen to be where one is", unseen == 0, name, unseen)
        page.goto(week)
        shift = page.evaluate("document.querySelector('li[data-a]').closest('.shift').id")
        page.goto(f"{week}/shifts/{shift}")
        promises.hold("somebody is locked without a mouse", press_until(page, "Lock") and "Unlock" in page.inner_text("main"), shift, page.url)
        promises.hold("and led elsewhere", press_until(page, "Move") and "/moves/" in page.url, shift, page.url)
        page.goto(f"{board.url}/board/")
        promises.hold("a week is planned without a mouse", press_until(page, "Plan this week") and "/board/" in page.url, "weeks", page.url)
        promises.hold("and searched", press_until(page, "Fill the week") and page.url.endswith("/search"), "week", page.url)
        browser.close()


def together(driver, promises):
    """Two coordinators at one week: each sees what the other did; at the same shift at once, one is first, and the other is told."""
    with Board("S", 4) as board:
        browser = launch(driver)
        one, other = (Screen(browser, "en", 1440, "light", weighs=False) for _ in range(2))
        for screen, language in ((one, "en"), (other, "fr")):
            board.sign_in(screen.page, language)
        one.page.goto(f"{board.url}/board/")
        one.page.locator("button[value=plan]").last.click()
        week = one.page.url
        one.page.click("button[value=search]")
        one.page.wait_for_selector("a.button.yes", timeout=120_000)
        one.page.goto(week)
        other.page.goto(week)
        shift = one.page.evaluate("document.querySelector('li[data-a]').closest('.shift').id")
        lock, waits = f"[id='{shift}'] .lock", []
        for doer, seer, deed, state in ((one, other, "lock", "attached"), (other, one, "unlock", "detached")):
            page = doer.context.new_page()
            page.goto(f"{week}/shifts/{shift}")
            began = time.monotonic()
            page.click(f"button[value={deed}]")
            seer.page.wait_for_selector(lock, state=state, timeout=20_000)
            waits.append(time.monotonic() - began)
            page.close()
        print(f"        what one did is seen by the other after {waits[0] * 1000:.0f} and {waits[1] * 1000:.0f} ms")
        promises.hold(f"each sees what the other did within {SEEN} s", max(waits) <= SEEN, "two browsers", waits)
        for screen in (one, other):
            screen.page.goto(f"{week}/shifts/{shift}")
        who = one.page.get_attribute("input[name=assignment]", "value")
        one.page.click(f"form:has([value='{who}']) button[value=take]")
        other.page.click(f"form:has([value='{who}']) button[value=lock]")
        told = other.page.inner_text("main")
        is_told = other.page.query_selector("[role=alert]") is not None and "vient de changer ce créneau" in told
        promises.hold("of two at one shift the second is told what happened", is_told, "two browsers", told)
        is_first = one.page.query_selector("[role=status]") is not None and other.page.query_selector(f"[value='{who}']") is None
        promises.hold("and what the first did is there", is_first, "two browsers", told)
        browser.close()


def figures(driver, promises):
    with Board("L", 40) as board:
        browser = launch(driver)
        screen = Screen(browser, "fr", 1440, "light", weighs=False)
        board.sign_in(screen.page, "fr")
        week, cookies = weeks(screen.page, board)[0], screen.context.cookies()
        paints, wires = [], []
        for _ in range(7):
            cold = Screen(browser, "fr", 1440, "light", weighs=False)
            cold.context.add_cookies(cookies)
            cold.page.goto(week)
            cold.page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
            paints.append(cold.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
            wires.append(cold.page.evaluate(WIRE))
            cold.context.close()
        screen.page.goto(week)
        shifts = screen.page.evaluate("document.querySelectorAll('.shift').length")
        print(f"        a week of {shifts} shifts: first paint {statistics.median(paints):.0f} ms (most {max(paints):.0f}), {max(wires):.0f} bytes over the wire")
        promises.hold(f"the first paint of the whole network's week takes {PAINT} ms at most", max(paints) <= PAINT, "L", paints)
        promises.hold(f"it is {HEAVIEST} bytes at most over the wire", max(wires) <= HEAVIEST, "L", wires)
        for name, call in EDITS.items():
            times = screen.page.evaluate(call)
            print(f"        {name}: median {statistics.median(times):.0f} ms, most {max(times):.0f} ms of {len(times)}")
            promises.hold(f"an edit is answered within {ANSWER} ms, at the median", statistics.median(times) <= ANSWER, name, times)
        browser.close()


TIMED = """
    const week = document.getElementById("week"), at = week.dataset.at, times = []
    const timed = async ask => { const began = performance.now(); const answer = await ask(); await answer.text(); times.push(performance.now() - began); return answer }
    const form = fields => ({ method: "POST", body: new URLSearchParams(fields), redirect: "manual" })
    const chips = [...document.querySelectorAll("li[data-a]")].filter((_, at) => at % 61 === 0).slice(0, 30).map(chip => ({ id: chip.dataset.a, shift: chip.closest(".shift").id }))
"""
EDITS = {
    "what a drag would do": "async () => {" + TIMED + "for (const chip of chips) await timed(() => fetch(`${at}/moves/${chip.id}`, { headers: { accept: 'application/json' } })); return times }",
    "a lock": "async () => {" + TIMED + "for (const chip of chips) await timed(() => fetch(`${at}/shifts/${chip.shift}`, form({ do: 'lock', assignment: chip.id }))); return times }",
    "somebody taken off": "async () => {" + TIMED + "for (const chip of chips) await timed(() => fetch(`${at}/shifts/${chip.shift}`, form({ do: 'take', assignment: chip.id, reason: 'essai' }))); return times }",
    "a shift read anew": "async () => {" + TIMED + "for (const chip of chips) await timed(() => fetch(`${at}/cells?shift=${chip.shift}`)); return times }",
}


def main(folder):
    playwright = needs("playwright.sync_api", "playwright")
    axe_text = axe()
    folder.mkdir(parents=True, exist_ok=True)
    promises = Promises()
    with playwright.sync_playwright() as driver:
        first_visit(folder, driver, promises, axe_text)
        looks(folder, driver, promises, axe_text)
        keyboard(driver, promises)
        together(driver, promises)
        figures(driver, promises)
    promises.tell()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(tempfile.mkdtemp()))
