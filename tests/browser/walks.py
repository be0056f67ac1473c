"""What a person does on their page, by hand, with scripts and without: each step is said on the page, and holds in the house.

Of two people who are asked to step in, the one with scripts is faster; the one without presses a button of a page that was
opened before.
"""

import urllib.error
import urllib.request

from tools import LANGUAGES, Promises, launch, needs, plain, words
from week import Week

SAID = "what was done is said at the top of the page, in its language"
KEPT = "what was done is kept in the house"
SHOWN = "the page shows how things stand"


class Visitor:
    """A person of one language at their page."""

    def __init__(self, week, browser, promises, name, scripts, other):
        self.week, self.promises, self.name, self.other = week, promises, name, other
        self.language = name.split("-")[1]
        self.words = words(self.language)
        self.context = browser.new_context(java_script_enabled=scripts, locale=self.language, accept_downloads=True)
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.goto(week.link(name))

    def hold(self, promise, condition, what):
        self.promises.hold(promise, condition, f"{self.name}, {what}")

    def card(self, shift):
        """The card of a shift."""
        identifier = self.week.assignment(self.name, shift)["id"]
        return self.page.locator("li", has=self.page.locator(f"[id='s-{identifier}']"))

    def press(self, shift, key):
        """Presses a button of a shift's card, by its name."""
        self.card(shift).get_by_role("button", name=self.words[key], exact=True).click()
        self.page.wait_for_load_state()

    def unfold(self, key):
        """Opens a part of the page that is folded."""
        part = self.page.locator("details", has=self.page.get_by_role("heading", name=self.words[key], exact=True))
        if part.get_attribute("open") is None:
            part.locator("summary").click()
        return part

    def is_said(self, key):
        said = [plain(text) for text in self.page.locator(".said").all_inner_texts()]
        self.hold(SAID, said == [self.words[f"said-{key}"]], f"{key}: {said}")
        self.hold(SAID, self.page.locator("html").get_attribute("lang") == self.language, "the language")

    def is_kept(self, shift, state):
        self.hold(KEPT, (found := self.week.state(self.name, shift)) == state, f"{shift}: {found}, not {state}")

    def is_under(self, shift, key):
        """Under which heading the shift's card stands."""
        heading = self.card(shift).locator("xpath=ancestor::section/h2").inner_text()
        self.hold(SHOWN, plain(heading) == self.words[key], f"{shift} under {heading}")

    def answer(self):
        self.press("tuesday", "page-yes")
        self.is_said("confirmed")
        self.is_kept("tuesday", "confirmed")
        self.is_under("tuesday", "page-confirmed")
        self.page.reload()
        self.is_kept("tuesday", "confirmed")
        self.press("wednesday", "page-no")
        self.is_said("declined")
        self.is_kept("wednesday", "declined")
        self.is_under("wednesday", "page-answered")

    def withdraw(self):
        card = self.card("tuesday")
        button = card.get_by_role("button", name=self.words["page-withdraw"], exact=True)
        self.hold(SHOWN, not button.is_visible(), "the way to withdraw is folded, so that nobody does it by mistake")
        card.locator("summary").click()
        self.press("tuesday", "page-withdraw")
        self.is_said("withdrawn")
        self.is_kept("tuesday", "withdrawn")
        self.is_under("tuesday", "page-answered")

    def come_after_all(self):
        for shift in ("tuesday", "wednesday"):
            self.press(shift, "page-after-all")
            self.is_said("confirmed")
            self.is_kept(shift, "confirmed")
            self.is_under(shift, "page-confirmed")

    def see_the_address(self):
        card = plain(self.card("wednesday").inner_text())
        self.hold(SHOWN, "Cachée" in card and self.words["page-address-is-yours"] in card, "the address, once it is confirmed")

    def hidden_address(self):
        card = plain(self.card("wednesday").inner_text())
        self.hold(SHOWN, "Cachée" not in card and self.words["page-address-later"] in card, "no address before it is confirmed")

    def offer(self):
        """First with a mistake: nothing that was typed is lost."""
        part = self.unfold("offer-title")
        part.locator("#wanted").select_option("3")
        part.locator("#short-notice").select_option("2")
        monday = part.locator("fieldset").first
        monday.locator("[name=weekly-from]").fill("09:00")
        save = lambda: self.unfold("offer-title").get_by_role("button", name=self.words["offer-save"], exact=True).click()
        save()
        alert = plain(self.page.get_by_role("alert").inner_text())
        self.hold(SHOWN, alert.startswith(self.words["offer-fault"]), f"what is wrong: {alert}")
        typed = (self.page.locator("#wanted").input_value(), self.page.locator("[name=weekly-from]").first.input_value())
        self.hold(SHOWN, typed == ("3", "09:00"), f"what was typed before the mistake: {typed}")
        self.page.locator("[name=weekly-until]").first.fill("12:00")
        date = self.week.monday.isoformat()
        line = self.page.locator(".line", has=self.page.locator("[name=date]")).last
        for field, value in (("date", date), ("date-from", "22:00"), ("date-until", "02:00")):
            line.locator(f"[name={field}]").fill(value)
        save()
        self.is_said("saved")
        kept = self.week.ask("GET", f"/people/{self.name}/availability", expect=200)
        self.hold(KEPT, (kept["wanted"], kept["short_notice"]) == (3, 2), f"how often: {kept['wanted']}, {kept['short_notice']}")
        self.hold(KEPT, {"weekday": 1, "start": "09:00", "end": "12:00"} in kept["weekly"] and len(kept["weekly"]) == 5, f"every week: {kept['weekly']}")
        self.hold(KEPT, {"date": date, "start": "22:00", "end": "02:00"} in kept["additions"], f"once: {kept['additions']}")

    def be_reminded(self):
        part = self.unfold("remind-title")
        part.get_by_label(self.words["remind-week"]).uncheck()
        part.get_by_label(self.words["remind-hours"]).uncheck()
        part.get_by_role("button", name=self.words["offer-save"], exact=True).click()
        self.is_said("reminders")
        self.hold(KEPT, (found := self.person()["reminders"]) == ["day"], f"reminders: {found}")
        boxes = self.unfold("remind-title").locator("[name=remind]")
        self.hold(SHOWN, [box.is_checked() for box in boxes.all()] == [False, True, False, False], "the reminders that were chosen")

    def speak(self):
        """Another language, and back."""
        for language in (self.other, self.language):
            self.page.locator(f".languages [value={language}]").click()
            self.page.wait_for_load_state()
            shown = self.page.locator("html").get_attribute("lang"), plain(self.page.locator("h2").first.inner_text())
            expected = (language, words(language)["page-confirmed" if not self.asks() else "page-to-answer"])
            self.hold(SHOWN, shown == expected, f"the page in {language}: {shown}")
            self.hold(KEPT, (found := self.person()["locale"]) == language, f"the language: {found}")

    def asks(self):
        return self.page.locator("#to-answer").count()

    def subscribe(self):
        """A link for a calendar, which is shown once; and none any more."""
        part = self.unfold("calendar-title")
        part.get_by_role("button", name=self.words["calendar-new"], exact=True).click()
        part = self.unfold("calendar-title")
        self.hold(SAID, plain(part.locator(".said").inner_text()) == self.words["calendar-made"], "the calendar's link")
        link = part.locator("code").inner_text()
        whole = part.get_by_role("link", name=self.words["calendar-open"]).get_attribute("href")
        self.hold(SHOWN, whole == link.replace("http://", "webcal://"), "the link for a calendar program")
        status, text = fetch(link)
        self.hold(KEPT, status == 200 and text.count("BEGIN:VEVENT") == self.confirmed(), f"the calendar: {status}, {text.count('BEGIN:VEVENT')} shifts")
        self.page.goto(self.week.link(self.name))
        self.hold(SHOWN, "/c/" not in self.page.content(), "the calendar's link is shown once")
        self.unfold("calendar-title").get_by_role("button", name=self.words["calendar-stop"], exact=True).click()
        self.is_said("no-calendar")
        self.hold(KEPT, fetch(link)[0] == 404, "the calendar's link opens nothing any more")

    def note(self):
        """One shift into the calendar."""
        with self.page.expect_download() as kept:
            self.card("tuesday").get_by_role("link", name=self.words["page-to-calendar"]).click()
        file = open(kept.value.path(), encoding="utf-8").read()
        self.hold(KEPT, file.count("BEGIN:VEVENT") == 1 and kept.value.suggested_filename.endswith(".ics"), "the file of one shift")

    def step_in(self, is_first):
        lunch = f"lunch-{self.language}"
        if is_first:
            self.hold(SHOWN, self.words["page-step-in"] in plain(self.card(lunch).inner_text()), "that somebody can't come")
            self.press(lunch, "page-yes")
            self.is_said("confirmed")
            self.is_kept(lunch, "confirmed")
        else:
            self.late.click()
            self.page.wait_for_load_state()
            self.is_said("changed")
            self.is_kept(lunch, None)

    def take(self):
        """An open shift, with one click; and another one if nobody else can."""
        for shift, button, said, state in (("saturday", "open-come", "confirmed", "confirmed"), ("sunday", "open-standby", "standby", "standby")):
            self.page.get_by_role("link", name=self.words["page-open"], exact=True).click()
            self.page.wait_for_load_state()
            self.hold(SHOWN, plain(self.page.locator("h1").inner_text()) == self.words["open-title"], "the open shifts")
            card = self.page.locator("li", has=self.page.locator(f"[name=shift][value={shift}]"))
            card.get_by_role("button", name=self.words[button], exact=True).click()
            self.page.wait_for_load_state()
            self.is_said(said)
            self.is_kept(shift, state)
        self.is_under("saturday", "page-confirmed")
        self.is_under("sunday", "page-willing")

    def be_unsure(self):
        self.press("friday", "page-not-sure")
        self.is_said("interested")
        self.is_kept("friday", "interested")
        self.is_under("friday", "page-willing")
        self.press("friday", "page-come")
        self.is_said("confirmed")
        self.is_kept("friday", "confirmed")

    def confirmed(self):
        mine = [self.week.state(self.name, shift) for shift in ("tuesday", "wednesday", "thursday", "friday", "saturday", f"lunch-{self.language}")]
        return mine.count("confirmed")

    def person(self):
        return self.week.ask("GET", f"/people/{self.name}", expect=200)

    def wait_for_the_first(self):
        """The button that is pressed too late."""
        self.late = self.card(f"lunch-{self.language}").get_by_role("button", name=self.words["page-yes"], exact=True)


def fetch(link):
    """As a calendar does."""
    try:
        with urllib.request.urlopen(link, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""


def main():
    playwright = needs("playwright.sync_api", "playwright")
    promises = Promises()
    with playwright.sync_playwright() as driver, Week() as week:
        browser = launch(driver)
        for language in LANGUAGES:
            other = next(one for one in LANGUAGES if one != language)
            on, off = (Visitor(week, browser, promises, f"{name}-{language}", name == "on", other) for name in ("on", "off"))
            off.wait_for_the_first()
            on.step_in(True)
            off.step_in(False)
            for visitor in (on, off):
                visitor.hidden_address()
                visitor.answer()
                visitor.withdraw()
                visitor.come_after_all()
                visitor.see_the_address()
                visitor.be_unsure()
                visitor.take()
                visitor.note()
                visitor.offer()
                visitor.be_reminded()
                visitor.speak()
                visitor.subscribe()
                visitor.context.close()
        browser.close()
    promises.tell()


main()
