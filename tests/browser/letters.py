"""The letters, as a mail server gets them: each kind in each language is printed, and its HTML kept with a picture of it as a
telephone shows it, in the folder that is given. Both parts say the same, the headers are plain ASCII, and who is asked can stop
being asked with one click.
"""

import collections
import datetime
import html.parser
import http.client
import pathlib
import re
import sqlite3
import sys
import tempfile
import urllib.parse
import zoneinfo

from tools import LANGUAGES, ROOT, Mail, Promises, axe, launch, needs, plain, words
from week import PAPERS, by_day

from house import House, wait_for

needs("aiosmtpd", "aiosmtpd")
from smtp import Mailbox, Post

HOME = "https://releve.example.org"
WIDTH = 390


class Reader(html.parser.HTMLParser):
    """What somebody reads of a page, and where its links lead."""

    def __init__(self, page):
        super().__init__()
        self.text, self.links, self.language, self.silent = [], [], None, 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.silent += tag in ("title", "style", "script")
        self.language = attributes.get("lang", self.language)
        if "href" in attributes:
            self.links.append(attributes["href"])

    def handle_endtag(self, tag):
        self.silent -= tag in ("title", "style", "script")

    def handle_data(self, data):
        if not self.silent:
            self.text.append(data)


class PostOffice:
    """A house with a person of each language for each letter, and the mail server that gets them."""

    def __init__(self, house, mailbox, post):
        self.house, self.mailbox, self.post = house, mailbox, post
        self.serve(0)
        # The last of tomorrow's lunches begins at 15:00: who has one may be reminded by now.
        zone = by_day(since=15)
        self.tomorrow = datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date() + datetime.timedelta(days=1)
        self.monday = self.tomorrow - datetime.timedelta(days=self.tomorrow.weekday()) + datetime.timedelta(days=7)
        self.ask("POST", "/sites", {"id": "MAI", "name": "Maison du Canal", "time_zone": zone}, 201)
        place = {"id": "MAI", "site": "MAI", "name": "Maison du Canal", "zone": "brussels", "disclosure": "public"}
        self.ask("POST", "/locations", {**place, "meeting_point": "À la cuisine & au fond <à gauche>"}, 201)
        for at, language in enumerate(LANGUAGES):
            self.people(at, language)
        self.soon, self.later = (self.draft(day) for day in (self.tomorrow, self.monday))

    def serve(self, letters_after):
        settings = dict(RELEVE_MAIL=self.post.url, RELEVE_PUBLIC_URL=HOME, RELEVE_LETTERS_A_DAY=100, RELEVE_LETTERS_AFTER=letters_after)
        self.server = self.house.serve(RELEVE_MAIL_FROM="Relève – été <releve@example.org>", **settings)

    def ask(self, method, path, body=None, expect=None, **headers):
        return self.server.ask(method, "/v1" + path, body, expect, **headers)[1]

    def people(self, at, language):
        hour = lambda add: f"{9 + 2 * at + add:02}:00"
        self.shift(f"lunch-{language}", self.tomorrow, hour(0), hour(1), "volunteer", minimum=1, ideal=1)
        for name in ("offer", "asked", "late", "both", "away", "told"):
            person = self.person(f"{name}-{language}", language, kind="volunteer", roles=[{"role": "volunteer"}], clearances=PAPERS)
            window = {"date": self.tomorrow.isoformat(), "start": hour(0), "end": hour(1)}
            times = [window] if name in ("asked", "late", "away", "told") else []
            offer = {"sites": ["MAI"], "wanted": 7, "short_notice": 3, "additions": times}
            self.ask("PUT", f"/people/{person}/availability", offer, 200, If_Match='"0"')
        for name, role, more in (("staff", "shelter_worker", {}), ("chief", "coordinator", {"workplace": {"at": "sites", "sites": ["MAI"]}}), ("lost", "shelter_worker", {})):
            self.employee(f"{name}-{language}", language, role, **more)

    def employee(self, name, language, role, **more):
        contract = {"weekly_minutes": 2280, "from": "2026-01-01"}
        self.person(name, language, kind="employee", roles=[{"role": role, "from": "2026-01-01"}], contracts=[contract], **more)

    def person(self, name, language, **more):
        about = {"id": name, "given_name": "Élodie", "family_name": "Exemple", "mail": f"{name}@example.org", "locale": language}
        self.ask("POST", "/people", {**about, "birth_date": "1990-05-01", "workplace": {"at": "everywhere"}, **more}, 201)
        return name

    def shift(self, name, date, start, end, role, minimum=0, ideal=50):
        seat = {"roles": [role], "minimum": minimum, "ideal": ideal}
        pattern = {"activity": "repas" if role == "volunteer" else "accueil", "location": "MAI", "start": start, "end": end, "positions": [seat]}
        self.ask("POST", "/shifts", {"id": name, "site": "MAI", "date": date.isoformat(), "pattern": pattern}, 201)

    def draft(self, day):
        year, week, _ = day.isocalendar()
        return self.ask("POST", "/rosters", {"week": f"{year}-W{week:02}", "sites": ["MAI"]}, 201)["id"]

    def put(self, roster, person, shift):
        body = {"person": person, "shift": shift, "position": 0, "reason": "a letter to read"}
        self.ask("PUT", f"/rosters/{roster}/assignments", body, 200)

    def publish(self, roster):
        self.ask("POST", f"/rosters/{roster}/publish", None, 200)

    def answer(self, roster, person, shift, said):
        own = next(one["id"] for one in self.ask("GET", f"/rosters/{roster}", None, 200)["assignments"] if (one["person"], one["shift"]) == (person, shift))
        self.ask("POST", f"/rosters/{roster}/assignments/{own}/{said}", None, 200)

    def search(self, shift, roster, seconds=None, **wishes):
        """A search; after so many seconds the coordinators are told."""
        if seconds:
            until = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
            wishes["escalate_at"] = until.isoformat(timespec="seconds").replace("+00:00", "Z")
        self.ask("POST", f"/rosters/{roster}/replacements", {"shift": shift, "position": 0, **wishes}, 201)

    def fill(self, path, **form):
        """A form of a page."""
        connection = http.client.HTTPConnection(self.server.address, timeout=60)
        connection.request("POST", path, urllib.parse.urlencode(form), {"content-type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        answer.read()
        return answer.getheader("location") or answer.status

    def say(self, letter, said, **form):
        """On the page behind a letter's link, where this is said to it."""
        found = self.fill(letter.link().removeprefix(HOME), **form)
        assert found == f"?said={said}", found

    def own(self, person, shift):
        return next(one["id"] for one in self.ask("GET", f"/rosters/{self.later}", None, 200)["assignments"] if (one["person"], one["shift"]) == (person, shift))

    def swap(self, person):
        """The exchange that somebody has asked for and that is under way."""
        return next(one["id"] for one in self.ask("GET", "/swaps", None, 200)["items"] if one["person"] == person and one["state"] in ("asked", "agreed"))

    def states(self, roster, shift):
        return {one["person"]: one["state"] for one in self.ask("GET", f"/rosters/{roster}", None, 200)["assignments"] if one["shift"] == shift}

    def arrived(self):
        return [Mail(copy) for copies in list(self.mailbox.seen.values()) for copy in copies]

    def letters(self, name, number):
        """The letter with this number to the one of that name in each language."""
        people = {f"{name}-{language}@example.org": language for language in LANGUAGES}
        theirs = lambda: {language: [mail for mail in self.arrived() if mail.to == address] for address, language in people.items()}
        wait_for(lambda: all(len(some) >= number for some in theirs().values()), 120, f"letter {number} to {name}")
        return {language: some[number - 1] for language, some in theirs().items()}

    def in_the_database(self, *changes):
        with sqlite3.connect(self.house.folder / "releve.db", timeout=30) as database:
            for change in changes:
                database.execute(change)
        database.close()


def written(office):
    """Each kind of letter, provoked: its name, and the letter in each language."""
    for day, start in ((1, "18:00"), (3, "18:30")):
        date = office.monday + datetime.timedelta(days=day)
        office.shift(f"supper-{day}", date, start, "21:00", "volunteer")
        office.shift(f"day-{day}", date, "07:00", "12:30", "shelter_worker")
        for language in LANGUAGES:
            office.put(office.later, f"offer-{language}", f"supper-{day}")
            office.put(office.later, f"staff-{language}", f"day-{day}")
    office.publish(office.later)
    yield "the week's offer", office.letters("offer", 1)
    yield "the employee's roster", office.letters("staff", 1)

    for language in LANGUAGES:
        office.put(office.soon, f"away-{language}", f"lunch-{language}")
    office.publish(office.soon)
    office.letters("away", 1)
    for language in LANGUAGES:
        office.answer(office.soon, f"away-{language}", f"lunch-{language}", "confirm")
        office.answer(office.soon, f"away-{language}", f"lunch-{language}", "withdraw")
    yield "a question to step in", office.letters("asked", 1)
    office.letters("late", 1)
    office.letters("told", 1)
    for language in LANGUAGES:
        office.answer(office.soon, f"asked-{language}", f"lunch-{language}", "confirm")
    yield "the place is theirs", office.letters("asked", 2)
    yield "the place is taken", office.letters("late", 2)

    # A shift that nobody can take, and one that somebody was asked to take and does not answer.
    office.shift("empty", office.monday + datetime.timedelta(days=2), "18:00", "21:00", "volunteer", minimum=1, ideal=1)
    office.search("empty", office.later, 5)
    yield "nobody could be asked", office.letters("chief", 1)

    # Whoever is told of the week while they are asked to step in gets one letter: letters wait here, questions do not.
    office.server.stop()
    office.serve(600)
    office.shift("snack", office.tomorrow, "20:00", "21:00", "volunteer", minimum=1, ideal=1)
    for language in LANGUAGES:
        date = {"date": office.tomorrow.isoformat(), "start": "20:00", "end": "21:00"}
        offer = {"sites": ["MAI"], "wanted": 7, "short_notice": 3, "additions": [date]}
        office.ask("PUT", f"/people/both-{language}/availability", offer, 200, If_Match='"1"')
        office.put(office.later, f"both-{language}", "supper-1")
    office.publish(office.later)
    office.search("snack", office.soon, 60, wave=20)
    yield "the week's offer and a question to step in", office.letters("both", 1)
    office.server.stop()
    office.serve(0)
    yield "nobody has said yes", office.letters("chief", 2)

    # Several places that nobody takes: what comes at about the same time comes in one letter.
    office.server.stop()
    office.serve(5)
    for at, day in enumerate((2, 4)):
        office.shift(f"bare-{at}", office.monday + datetime.timedelta(days=day), "12:00", "14:00", "volunteer", minimum=1, ideal=1)
        office.search(f"bare-{at}", office.later, 8)
    yield "several places that nobody takes", office.letters("chief", 3)
    office.server.stop()
    office.serve(0)

    yield from exchanges(office)
    yield from sessions(office)

    # As if what is tomorrow had been told a week ago.
    office.server.stop()
    office.serve(0)
    office.shift("early", office.tomorrow, "08:00", "08:45", "shelter_worker")
    for language in LANGUAGES:
        office.put(office.soon, f"staff-{language}", "early")
    office.publish(office.soon)
    office.letters("staff", 3)
    office.server.stop()
    office.in_the_database("UPDATE told SET at = datetime(at, '-7 days')", "DELETE FROM reminders", "UPDATE jobs SET run_after = datetime('now') WHERE kind = 'round'")
    office.serve(0)
    yield "a reminder to an employee", office.letters("staff", 4)
    yield "a reminder to a volunteer", office.letters("asked", 3)

    connection = http.client.HTTPConnection(office.server.address, timeout=60)
    for language in LANGUAGES:
        connection.request("POST", "/l/" + "x" * 32, f"renew=lost-{language}%40example.org", {"content-type": "application/x-www-form-urlencoded"})
        connection.getresponse().read()
    yield "a new link", office.letters("lost", 1)

    for language in LANGUAGES:
        office.house.run("user", "add", f"desk-{language}@example.org", "--name", "Élodie", "--office", "coordinator", "--site", "MAI", "--locale", language)
        office.fill("/sign-in", mail=f"desk-{language}@example.org")
    yield "a link to sign in", office.letters("desk", 1)

    yield from rounds(office)


def rounds(office):
    """A van calls at a house of each language, and at one that cannot receive it."""
    houses = {language: f"D{language.upper()}" for language in LANGUAGES} | {"none": "DEX"}
    for house in houses.values():
        office.ask("POST", "/sites", {"id": house, "name": f"Maison {house}", "time_zone": "Europe/Brussels"}, 201)
        place = {"id": house, "site": house, "name": f"Maison {house}", "zone": "brussels", "disclosure": "public", "meeting_point": "À la loge"}
        office.ask("POST", "/locations", place, 201)
    for language in LANGUAGES:
        office.employee(f"dock-{language}", language, "coordinator", workplace={"at": "sites", "sites": [houses[language]]})
    stops = [{"site": house, "place": "la cour, 1ᵉʳ portail", "from": "10:00", "until": "11:00", "what": "12 caisses & 2 lits <pliants>"} for house in houses.values()]
    seat = {"roles": ["driver"], "minimum": 1, "ideal": 1}
    pattern = {"activity": "livraison", "location": "MAI", "start": "09:00", "end": "13:00", "positions": [seat]}
    date = office.monday + datetime.timedelta(days=3)
    shift = {"site": "MAI", "date": date.isoformat(), "pattern": pattern}
    planned = office.ask("POST", "/rounds", {"kind": "delivery", "shift": shift, "stops": stops}, 201)
    yield "a round that would call at a house", office.letters("dock", 1)
    refused = f"/rounds/{planned['id']}/stops/{planned['stops'][-1]['id']}/word"
    told = sum(mail.to.startswith("chief-fr") for mail in office.arrived())
    office.ask("PUT", refused, {"answer": "declined", "note": "Personne avant 11 h"}, 200, If_Match="*")
    yield "a house that cannot receive a round", office.letters("chief", told + 1)
    office.ask("DELETE", f"/rounds/{planned['id']}", None, 204, If_Match="*")
    yield "a round that is called off", office.letters("dock", 2)


def breakfasts(office):
    """Who can exchange something, in each language: one has a place, two have another, and somebody is employed."""
    for at, language in enumerate(LANGUAGES):
        hours = f"{9 + 2 * at:02}:00", f"{10 + 2 * at:02}:00"
        days = {name: office.monday + datetime.timedelta(days=day) for name, day in (("give", 0), ("take", 5))}
        offer = {"sites": ["MAI"], "wanted": 7, "short_notice": 7, "additions": [{"date": day.isoformat(), "start": hours[0], "end": hours[1]} for day in days.values()]}
        for name, day in days.items():
            office.shift(f"{name}-{language}", day, *hours, "volunteer", ideal=2)
        for name in ("give", "take", "slow"):
            person = office.person(f"{name}-{language}", language, kind="volunteer", roles=[{"role": "volunteer"}], clearances=PAPERS)
            office.ask("PUT", f"/people/{person}/availability", offer, 200, If_Match='"0"')
            office.put(office.later, person, f"{PLACES[name]}-{language}")
        office.shift(f"peer-{language}", office.monday + datetime.timedelta(days=4), f"{9 + at:02}:00", f"{13 + at:02}:00", "shelter_worker")
        office.employee(f"peer-{language}", language, "shelter_worker")
        office.put(office.later, f"peer-{language}", f"peer-{language}")
    office.publish(office.later)
    first = {name: office.letters(name, 1) for name in (*PLACES, "peer", "staff")}
    for language in LANGUAGES:
        for name, place in PLACES.items():
            office.answer(office.later, f"{name}-{language}", f"{place}-{language}", "confirm")
    return first


# Which breakfast each has.
PLACES = {"give": "give", "take": "take", "slow": "take"}


def exchanges(office):
    """Volunteers exchange among themselves: at first nobody would, then somebody does. Employees may not without consent."""
    first = breakfasts(office)

    def ask(name, gives, takes):
        for language in LANGUAGES:
            own = office.own(f"{name}-{language}", gives.format(language))
            office.say(first[name][language], "swap-asked", give=own, shift=f"{takes}-{language}", position=0)
        return {language: office.swap(f"{name}-{language}") for language in LANGUAGES}

    def say(name, swaps, answer, said):
        for language, swap in swaps.items():
            office.say(first[name][language], said, swap=swap, exchange=answer)

    swaps = ask("give", "give-{}", "take")
    yield "a question to exchange", office.letters("take", 2)
    office.letters("slow", 2)
    for name in ("take", "slow"):
        say(name, swaps, "no", "declined")
    yield "nobody would exchange", office.letters("give", 2)
    swaps = ask("give", "give-{}", "take")
    for name in ("take", "slow"):
        office.letters(name, 3)
    say("take", swaps, "yes", "swap-done")
    yield "the exchange is done", office.letters("give", 3)
    yield "the exchange is not needed any more", office.letters("slow", 4)

    swaps = ask("staff", "day-3", "peer")
    yield "a question to an employee to exchange", office.letters("peer", 2)
    say("peer", swaps, "yes", "swap-agreed")
    yield "an exchange waits for a coordinator", office.letters("chief", 4)
    for swap in swaps.values():
        office.ask("POST", f"/swaps/{swap}/refusal", None, 200)
    yield "a coordinator refused the exchange", office.letters("staff", 2)


def sessions(office):
    """A session in each language with one place: who is invited first says yes, then no; the next in line has the place."""
    def put(language, part, body, method="PUT", expect=200):
        office.ask(method, f"/sessions/welcome-{language}{part}", body, expect, If_Match="*")

    def answer(name, said):
        for language in LANGUAGES:
            put(language, "/answers", {"answers": [{"person": f"{name}-{language}", "answer": said}]})

    def pattern(start, end):
        seat = {"roles": ["intern"], "minimum": 1, "ideal": 1}
        return {"activity": "accueil", "location": "MAI", "start": start, "end": end, "positions": [seat]}

    for at, language in enumerate(LANGUAGES):
        invited = [office.person(f"{name}-{language}", language, kind="volunteer", roles=[{"role": "volunteer"}]) for name in ("new", "next")]
        shift = {"id": f"welcome-{language}", "site": "MAI", "date": office.tomorrow.isoformat(), "pattern": pattern(f"{9 + at:02}:00", f"{10 + at:02}:30")}
        office.ask("POST", "/sessions", {"id": f"welcome-{language}", "shift": shift, "places": 1, "languages": ["fr", "ar"], "attendees": invited}, 201)
    yield "an invitation to a session", office.letters("new", 1)
    first = office.letters("next", 1)
    answer("new", "yes")
    for language in LANGUAGES:
        office.say(first[language], "session-waiting", session=f"welcome-{language}", attend="yes")
    answer("new", "no")
    yield "a place at a session", office.letters("next", 2)
    for at, language in enumerate(LANGUAGES):
        office.ask("PUT", f"/shifts/welcome-{language}", {"date": office.tomorrow.isoformat(), "pattern": pattern(f"{9 + at:02}:30", f"{11 + at:02}:00")}, 200, If_Match="*")
    yield "a session at another time", office.letters("next", 3)
    office.server.stop()
    office.in_the_database("UPDATE attendees SET since = datetime(since, '-7 days'), reminded = 0", "UPDATE jobs SET run_after = datetime('now') WHERE kind = 'round'")
    office.serve(0)
    yield "a reminder of a session", office.letters("next", 4)
    for language in LANGUAGES:
        put(language, "/attendees", {"attendees": [f"new-{language}"]})
    yield "not expected at a session any more", office.letters("next", 5)
    for language in LANGUAGES:
        put(language, "", {"places": 1, "languages": ["fr", "ar"], "by_link": True})
        asked = office.fill(f"/j/welcome-{language}?lang={language}", given_name="Élodie", family_name="Exemple", mail=f"stranger-{language}@example.org")
        assert asked == 200, asked
    confirm = office.letters("stranger", 1)
    yield "a stranger is asked to confirm", confirm
    for language in LANGUAGES:
        own = office.fill(confirm[language].link().removeprefix(HOME))
        assert str(own).startswith(f"{HOME}/l/"), own
    yield "somebody new is welcome", office.letters("stranger", 2)
    answer("new", "yes")
    for language in LANGUAGES:
        put(language, "", None, "DELETE", 204)
    yield "a session that is called off", office.letters("new", 2)


# Who gets what asks them, and who gets what is for volunteers.
ASKS = {"the week's offer", "a question to step in", "the week's offer and a question to step in", "a question to exchange", "an invitation to a session"}

VOLUNTEERS = ASKS | {"nobody would exchange", "the exchange is done", "the exchange is not needed any more", "the place is theirs", "the place is taken", "a reminder to a volunteer"}


def check(promises, kind, language, mail):
    where = f"{kind}, {language}"
    head = mail.bytes.partition(b"\r\n\r\n")[0]
    lines = head.split(b"\r\n")
    promises.hold("headers are ASCII, on lines of at most 78 characters where they can be folded", head.isascii() and all(len(line) <= 78 or b" " not in line.partition(b": ")[2].strip() for line in lines), where, [len(line) for line in lines if len(line) > 78])
    sender = mail.message["from"].addresses[0]
    promises.hold("the sender's and the reader's names are whole", (sender.display_name, mail.message["to"].addresses[0].display_name) == ("Relève – été", "" if kind == "a stranger is asked to confirm" else "Élodie"), where)
    promises.hold("no program should answer it", mail.message["auto-submitted"] == "auto-generated", where)
    stop = mail.message["list-unsubscribe"], mail.message["list-unsubscribe-post"]
    expected = (f"<{mail.link()}>", "List-Unsubscribe=One-Click") if kind in ASKS else (None, None)
    promises.hold("who is asked can stop being asked with one click, and nobody else", stop == expected, where, "present" if stop[0] else "absent")
    page = Reader(mail.html)
    said = plain("".join(page.text))
    for line in mail.text.splitlines():
        line = plain(line.removeprefix("- ").strip())
        if line and line != "--":
            promises.hold("each sentence of the text is in the HTML", line in said or line in page.links, where, line)
    text = plain(mail.text)
    for part in page.text:
        # A button says where its link leads; the text shows the link itself.
        if (part := plain(part)) and part not in text:
            promises.hold("the HTML says nothing beyond the text but its button's name", len(part) < 40 and len(page.links) == 1, where, part)
    promises.hold("it says its language", page.language == language, where, page.language)
    if kind in VOLUNTEERS:
        roster = words(language, "mail")["mail-see-roster"]
        promises.hold("a volunteer is told of shifts, not of a roster", roster not in text, where, roster)
    if kind == "the exchange is done":
        promises.hold("who has exchanged a place is told so first", words(language, "mail")["mail-intro-swapped"] in text, where, mail.subject)
    if kind == "the week's offer and a question to step in":
        paragraphs = [paragraph.strip() for paragraph in re.split(r"\r?\n\s*\n", mail.text)]
        both = any(one.startswith("- ") and two.startswith("- ") for one, two in zip(paragraphs, paragraphs[1:]))
        promises.hold("an offer does not stand under what is said of stepping in", not both, where, "two shifts, one sentence")
    keys = re.findall(r"(?m)^([a-z-]+) =", "".join((ROOT / "src/locales" / language / f"{of}.ftl").read_text() for of in ("mail", "swap", "sessions", "rounds")))
    odd = [key for key in keys if "-" in key and key in text] + re.findall(r"[{}$\u2066-\u2069\ufffd]", text)
    promises.hold("every word is a word", not odd, where, odd)


def main(folder):
    playwright = needs("playwright.sync_api", "playwright")
    axe_text = axe()
    folder.mkdir(parents=True, exist_ok=True)
    promises = Promises()
    with playwright.sync_playwright() as driver, House() as house, Post(mailbox := Mailbox()) as post:
        browser = launch(driver)
        for kind, letters in written(PostOffice(house, mailbox, post)):
            for language, mail in letters.items():
                sender = mail.message["from"].addresses[0]
                print(f"== {kind}, {language}\nSubject: {mail.subject}\nFrom: {sender}\nFiles: {len(mail.files)}\n")
                print(re.sub(r"/(l|sign-in)/\S+", r"/\1/…", mail.text).strip() + "\n", flush=True)
                check(promises, kind, language, mail)
                name = f"{re.sub('[^a-z]+', '-', kind)}-{language}"
                (folder / f"{name}.html").write_text(mail.html)
                asked = []
                page = browser.new_page(viewport={"width": WIDTH, "height": 700})
                page.on("request", lambda request: asked.append(request.url.partition(":")[0]))
                page.goto((folder / f"{name}.html").resolve().as_uri())
                wide = page.evaluate("document.documentElement.scrollWidth")
                promises.hold("nothing is wider than a telephone", wide <= WIDTH, name, wide)
                promises.hold("nothing is loaded from anywhere", asked == ["file"], name, asked)
                page.screenshot(path=folder / f"{name}.png", full_page=True)
                page.evaluate(axe_text)
                found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
                grave = [f"{one['id']} at {one['nodes'][0]['target']}" for one in found["violations"] if one["impact"] in ("serious", "critical")]
                promises.hold("axe finds nothing serious or critical", not grave, name, grave)
                page.close()
        browser.close()
    counts = collections.Counter(mail.to for mail in (Mail(copy) for copies in mailbox.seen.values() for copy in copies))
    print(f"        {sum(counts.values())} letters; HTML and pictures in {folder}")
    promises.tell()


main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="releve-letters-")))
