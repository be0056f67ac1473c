"""How the pages look: every kind of page in each language, on a small telephone, a large one and a wide screen, light and dark.

Takes a picture of each into the folder that it is given. Each loads nothing from anywhere else, is small, fits its screen, says
its language, and has nothing that axe finds serious.
"""

import pathlib
import sys
import tempfile

from screen import Screen, check
from tools import LANGUAGES, Promises, axe, launch, needs
from week import Week

WIDTHS = (320, 390, 1440)
SCHEMES = ("light", "dark")
HEAVIEST = 50_000


def doors(week, language):
    """Each page that a link alone opens."""
    own = lambda name, shift: f"{week.link(f'{name}-{language}')}?swap={week.assignment(f'{name}-{language}', shift)['id']}"
    return {
        "volunteer": week.link(f"look-{language}"),
        "staff": week.link(f"staff-{language}"),
        "note-asked": week.link(f"new-{language}"),
        "note": week.link(f"new-{language}") + "?note",
        "open-shifts": week.link(f"look-{language}") + "?open",
        "door": week.door(),
        "swap-choices": own("also", f"also-{language}"),
        "swap-none": own("look", "wednesday"),
        "swap-waits": week.link(f"give-{language}"),
        "swap-question": week.link(f"take-{language}"),
    }


def sign_in(screen, week, look, user, address):
    """From the address that is asked for to the way out, and the link afterwards."""
    screen.open(f"{week.url}/")
    look("sign-in")
    screen.page.fill("[type=email]", address)
    screen.press("button.yes")
    look("sign-in-sent")
    link = week.entrance(user)
    screen.open(link)
    look("sign-in-ready")
    screen.press("button.yes")
    look("home")
    screen.press("button:not([name])")
    look("signed-out")
    screen.open(link)
    look("sign-in-closed")


def main(folder):
    playwright = needs("playwright.sync_api", "playwright")
    axe_text = axe()
    folder.mkdir(parents=True, exist_ok=True)
    promises, heaviest, pictures, unsure = Promises(), 0, 0, set()
    with playwright.sync_playwright() as driver, Week() as week:
        browser = launch(driver)
        home = week.url
        for language in LANGUAGES:
            week.exchanges(language)
            links = doors(week, language)
            for width, scheme in ((width, scheme) for width in WIDTHS for scheme in SCHEMES):
                screen = Screen(browser, language, width, scheme)

                def look(kind):
                    nonlocal heaviest, pictures
                    name = f"{kind}-{language}-{width}-{scheme}"
                    unsure.update(check(promises, screen, name, home, axe_text, HEAVIEST))
                    heaviest, pictures = max(heaviest, screen.weight), pictures + 1
                    screen.page.screenshot(path=folder / f"{name}.png", full_page=True)

                for kind, link in links.items():
                    screen.open(link)
                    look(kind)
                    if screen.page.evaluate("[...document.querySelectorAll('details')].map(one => one.open = true).length"):
                        look(f"{kind}-unfolded")
                screen.open(f"{home}/l/{'x' * 32}")
                look("closed")
                screen.page.fill("[type=email]", "nobody@example.org")
                screen.press("button.yes")
                look("renewed")
                user = f"desk-{language}-{width}-{scheme}"
                sign_in(screen, week, look, user, week.user(user, language, until=week.monday.isoformat()))
                screen.context.close()
        browser.close()
    print(f"        {pictures} pictures in {folder}; the heaviest page has {heaviest} bytes; axe leaves to people: {', '.join(sorted(unsure)) or 'nothing'}")
    promises.tell()


main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="releve-looks-")))
