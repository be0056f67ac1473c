"""What a person does on their page, by hand on a telephone, with scripts and without: each step is said on the page, holds in the
house, and asks nothing of another host.

Of two people who are asked to step in, the one with scripts is faster; the one without presses a button of a page that was
opened before. Breakfasts are exchanged, and whoever coordinates signs in and out.
"""

import json
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from tools import LANGUAGES, Promises, launch, needs, plain, words
from week import NOTE, Week

SAID = "what was done is said at the top of the page, in its language"
KEPT = "what was done is kept in the house"
SHOWN = "the page shows how things stand"


HERE = "nothing is asked of another host"
TELEPHONE = dict(viewport={"width": 390, "height": 800}, is_mobile=True, has_touch=True, accept_downloads=True)


class Walker:
    """A browser in somebody's hand, in one language."""

    def __init__(self, week, browser, promises, name, scripts):
        self.week, self.promises, self.name = week, promises, name
        self.language = name.split("-")[1]
        self.words = words(self.language) | words(self.language, "swap") | words(self.language, "note") | words(self.language, "consent")
        self.context = browser.new_context(java_script_enabled=scripts, locale=self.language, **TELEPHONE)
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        home = urlsplit(week.url).netloc
        # An address holds a secret: it is not printed.
        self.page.on("request", lambda request: self.hold(HERE, request.url.startswith("data:") or urlsplit(request.url).netloc == home, urlsplit(request.url).netloc))

    def hold(self, promise, condition, what):
        self.promises.hold(promise, condition, f"{self.name}, {what}")

    def click(self, key):
        """A button, by its name, where there is one of that name."""
        self.page.get_by_role("button", name=self.words[key], exact=True).click()
        self.page.wait_for_load_state()

    def is_headed(self, key):
        heading = plain(self.page.locator("h1").inner_text())
        self.hold(SHOWN, heading == self.words[key], f"{key}: {heading}")


class Visitor(Walker):
    """A person at the page behind their link."""

    def __init__(self, week, browser, promises, name, scripts, other=None):
        super().__init__(week, browser, promises, name, scripts)
        self.other = other
        self.page.goto(week.link(name))

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

    def ask_for(self, mine, theirs):
        """To have another shift instead of theirs."""
        self.page.goto(self.week.link(self.name))
        self.card(mine).get_by_role("link", name=self.words["swap-title"], exact=True).click()
        self.page.wait_for_load_state()
        self.is_headed("swap-title")
        card = self.page.locator("li", has=self.page.locator(f"[name=shift][value={theirs}]"))
        card.get_by_role("button", name=self.words["swap-ask"], exact=True).click()
        self.page.wait_for_load_state()
        self.is_said("swap-asked")
        card = self.card(mine)
        self.hold(SHOWN, card.get_by_role("link", name=self.words["swap-title"], exact=True).count() == 0, "one exchange at a time")
        self.is_kept(mine, "confirmed")

    def take_back(self, mine):
        self.press(mine, "page-swap-take-back")
        self.is_said("swap-taken-back")
        self.is_kept(mine, "confirmed")

    def is_asked(self, number):
        """How many exchanges they are asked for; nobody is named."""
        self.page.goto(self.week.link(self.name))
        found = self.page.get_by_role("button", name=self.words["page-swap-yes"], exact=True).count()
        self.hold(SHOWN, found == number, f"{found} questions to exchange, not {number}")

    def say_to_it(self, key, said):
        card = self.page.locator("li", has=self.page.locator("[name=exchange][value=yes]"))
        card.get_by_role("button", name=self.words[key], exact=True).click()
        self.page.wait_for_load_state()
        self.is_said(said)

    def has(self, shift, other):
        """One breakfast and not the other, in the house and on the page."""
        self.is_kept(shift, "confirmed")
        self.is_kept(other, None)
        self.page.goto(self.week.link(self.name))
        self.is_under(shift, "page-confirmed")
        cards = self.page.locator("#settled + .cards > li").count()
        self.hold(SHOWN, cards == 1, f"{cards} shifts are confirmed")

    def read_the_note(self):
        """First of all on the page of who has not; it counts from then on, and nobody is asked twice."""
        heading = plain(self.page.locator("h2").first.inner_text())
        self.hold(SHOWN, heading == self.words["note-first"], f"the note, first of all: {heading}")
        self.page.get_by_role("link", name=self.words["note-open"], exact=True).click()
        self.page.wait_for_load_state()
        self.is_headed("note-title")
        self.click("note-read-it")
        self.is_said("note-read")
        self.hold(SHOWN, self.words["note-first"] not in plain(self.page.inner_text("main")), "nobody is asked twice")
        read = self.week.ask("GET", f"/people/{self.name}/readings", expect=200)["items"]
        shown = self.language if self.language in NOTE else "fr"
        self.hold(KEPT, [(one["number"], one["locale"]) for one in read] == [(1, shown)], f"what was read: {read}")
        self.hold(KEPT, "information_note" in [one["clearance"] for one in self.person()["clearances"]], "it counts")

    def keep_their_number(self):
        """From those who coordinate."""
        self.hold(KEPT, "phone" in self.person(), "their number is seen until they say otherwise")
        part = self.unfold("data-title")
        part.get_by_label(self.words["consent-telephone"], exact=True).uncheck()
        part.get_by_role("button", name=self.words["offer-save"], exact=True).click()
        self.page.wait_for_load_state()
        self.is_said("consents")
        boxes = self.unfold("data-title").locator("[name=allow]")
        self.hold(SHOWN, [box.is_checked() for box in boxes.all()] == [False, True, True, True], "what they have chosen")
        self.hold(KEPT, "phone" not in self.person(), "their number is seen no more")

    def keep_my_data(self):
        """All that is kept of them, in one file, and no secret of anybody."""
        part = self.unfold("data-title")
        with self.page.expect_download() as kept:
            part.get_by_role("link", name=self.words["data-get"], exact=True).click()
        text = open(kept.value.path(), encoding="utf-8").read()
        data = json.loads(text)
        confirmed = sum(shift["state"] == "confirmed" for shift in data["shifts"])
        self.hold(KEPT, data["person"]["id"] == self.name and confirmed == self.confirmed(), f"their data: {confirmed} shifts are confirmed")
        others = [name for name in self.week.names if name != self.name and f'"{name}"' in text]
        self.hold(KEPT, not others and urlsplit(self.week.link(self.name)).path[3:] not in text, f"of others in their data: {others}")

    def be_erased(self):
        part = self.unfold("data-title")
        erase = part.get_by_role("button", name=self.words["data-erase"], exact=True)
        erase.click()
        self.hold(KEPT, self.week.is_known(self.name), "nobody is erased who has not said that they are sure")
        part.get_by_label(self.words["data-erase-sure"]).check()
        erase.click()
        self.page.wait_for_load_state()
        self.is_headed("erased-title")
        self.hold(KEPT, not self.week.is_known(self.name), "erased")
        left = [shift for shift in ("tuesday", "friday", "saturday") if self.week.state(self.name, shift)]
        self.hold(KEPT, not left, f"what they had is given back: {left}")
        self.page.goto(self.week.link(self.name))
        self.is_headed("closed-title")

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


class Desk(Walker):
    """Somebody who coordinates, and signs in: the browser that asked for the link, and others."""

    def ask(self, address):
        self.page.goto(f"{self.week.url}/")
        self.is_headed("sign-in-title")
        self.page.fill("[type=email]", address)
        self.click("sign-in-send")
        self.is_headed("sign-in-sent-title")

    def enter(self, link):
        self.page.goto(link)
        self.is_headed("sign-in-title")
        self.click("sign-in-enter")
        self.is_in(True)

    def is_in(self, expected):
        """Signed in, or asked to: their home says so, in their language."""
        self.page.goto(f"{self.week.url}/")
        found = self.page.get_by_role("button", name=self.words["home-sign-out"], exact=True).count() == 1
        self.hold(KEPT, found == expected, f"signed in: {found}")
        self.hold(SHOWN, plain(self.page.content()).count("Élodie Exemple") == (2 if expected else 0), "whose page it is")

    def leave(self, key):
        self.click(key)
        self.is_headed("home-out-title")
        self.is_in(False)


def exchange(give, take, mine, theirs):
    """Asked, taken back, asked again, and a yes. Then the other way round, and a no."""
    give.ask_for(mine, theirs)
    take.is_asked(1)
    give.take_back(mine)
    take.is_asked(0)
    give.ask_for(mine, theirs)
    take.is_asked(1)
    take.say_to_it("page-swap-yes", "swap-done")
    for visitor, has, other in ((give, theirs, mine), (take, mine, theirs)):
        visitor.has(has, other)
    take.ask_for(mine, theirs)
    give.is_asked(1)
    give.say_to_it("page-no", "declined")
    give.is_asked(0)
    for visitor, has, other in ((give, theirs, mine), (take, mine, theirs)):
        visitor.has(has, other)


def in_and_out(week, browser, promises, name, scripts):
    """In with a link, and out; in with two browsers, and out of both. A link opens nothing elsewhere, and nothing twice."""
    address = week.user(name, name.split("-")[1])
    one, two, stranger = (Desk(week, browser, promises, name, scripts) for _ in range(3))
    one.ask(address)
    link = week.entrance(name)
    stranger.page.goto(link)
    stranger.is_headed("closed-title")
    one.enter(link)
    one.leave("home-sign-out")
    one.page.goto(link)
    one.is_headed("closed-title")
    for number, desk in ((2, one), (3, two)):
        desk.ask(address)
        desk.enter(week.entrance(name, number))
    two.is_in(True)
    one.leave("home-sign-out-everywhere")
    two.is_in(False)
    for desk in (one, two, stranger):
        desk.context.close()


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
                visitor.keep_my_data()
                visitor.be_erased()
                visitor.context.close()
            new = Visitor(week, browser, promises, f"new-{language}", False)
            new.read_the_note()
            new.keep_their_number()
            new.context.close()
            places = (f"give-{language}", f"take-{language}")
            for scripts in (True, False):
                give, take = (Visitor(week, browser, promises, name, scripts) for name in (f"give-{language}", f"take-{language}"))
                exchange(give, take, *places)
                # They have each other's place by now.
                places = places[::-1]
                for visitor in (give, take):
                    visitor.context.close()
                in_and_out(week, browser, promises, f"desk{'on' if scripts else 'off'}-{language}", scripts)
        browser.close()
    promises.tell()


main()
