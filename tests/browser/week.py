"""A house in which people of every language have something of each kind on their page.

Each language has its people: `look-…` sees everything and does nothing, `on-…` and `off-…` walk through the page with and
without scripts, `staff-…` and `peer-…` are employed, and `away-…` can't come tomorrow, so that the others are asked to step in.
`give-…`, `take-…` and `also-…` have a breakfast each, and can exchange them among themselves. `new-…` have not read the
information note, which has no English text.
"""

import collections
import datetime
import html
import re
import urllib.parse
import urllib.request
import zoneinfo

from tools import LANGUAGES, Mail, free_port, mails

from house import House, wait_for

# No more than three hours apart, whatever the season.
ZONES = (
    "Europe/Brussels", "Europe/Moscow", "Asia/Kolkata", "Asia/Tokyo", "Australia/Brisbane", "Pacific/Auckland", "America/Los_Angeles",
    "America/New_York", "America/Noronha",
)
DAYS = ("tuesday", "wednesday", "thursday", "friday")
HIDDEN = "12 rue Cachée"
# Whoever has a breakfast that the two others could have: on which day of the week.
BREAKFASTS = {"give": 0, "take": 5, "also": 6}
NOTE = {
    "fr": "# Qui nous sommes\n\nUne maison qui accueille.\n\n# Assurance\n\nNous assurons toutes les personnes qui viennent.",
    "nl": "# Wie we zijn\n\nEen huis dat onthaalt.\n\n# Verzekering\n\nWe verzekeren iedereen die komt.",
    "ar": "# من نحن\n\nدار ترحب بالناس.\n\n# التأمين\n\nنؤمّن على كل من يأتي.",
}
PAPERS = [{"clearance": name} for name in ("information_note", "insurance", "onboarding")]


def by_day(since=9):
    """A time zone in which it is day, for nobody is asked by night, and at least so late."""
    hour = lambda zone: datetime.datetime.now(zoneinfo.ZoneInfo(zone)).hour
    return next(zone for zone in ZONES if since <= hour(zone) < 20)


class Week:
    """The house, served. `roster` is next week's, with suppers and day shifts; `tomorrow` the one that tomorrow is in."""

    def __init__(self):
        self.house = House()
        try:
            self.begin()
        except BaseException:
            self.house.end()
            raise

    def begin(self):
        port = free_port()
        self.names = []
        self.url = f"http://127.0.0.1:{port}"
        self.server = self.house.serve(RELEVE_LISTEN=f"127.0.0.1:{port}", RELEVE_PUBLIC_URL=self.url, RELEVE_LETTERS_A_DAY=100)
        zone = by_day()
        self.next_day = datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date() + datetime.timedelta(days=1)
        self.monday = self.next_day - datetime.timedelta(days=self.next_day.weekday()) + datetime.timedelta(days=7)
        self.post("/sites", {"id": "MAI", "name": "Maison du Canal", "time_zone": zone})
        self.location("MAI", "Maison du Canal", "1 quai du Canal", "public")
        self.location("SIS", "Maison des Sœurs", HIDDEN, "after_confirmation")
        # Who was told of it in another way is not asked again.
        self.post("/information-notes", {"id": "note", "valid_from": "2026-01-01", "texts": NOTE, "must_be_read_again": False})
        self.shifts()
        for at, language in enumerate(LANGUAGES):
            self.people(at, language)
            self.ask_for_a_link(f"new-{language}")
        self.tomorrow, self.roster = (self.draft(day) for day in (self.next_day, self.monday))
        for language in LANGUAGES:
            self.places(language)
        for roster in (self.tomorrow, self.roster):
            self.ask("POST", f"/rosters/{roster}/publish", None, 200)
        self.wait_for_letters(1, ("look", "on", "off", "staff", "away", "peer", "new", *BREAKFASTS))
        self.answers()

    def ask(self, method, path, body=None, expect=None, **headers):
        return self.server.ask(method, "/v1" + path, body, expect, **headers)[1]

    def post(self, path, body):
        return self.ask("POST", path, body, (200, 201))

    def location(self, name, title, address, disclosure):
        place = {"id": name, "site": "MAI", "name": title, "zone": "brussels", "address": address, "disclosure": disclosure}
        self.post("/locations", {**place, "meeting_point": "À la cuisine, derrière la grande porte verte"})

    def shift(self, name, date, start, end, role, location="MAI", minimum=0, ideal=50, activity=None):
        seat = {"roles": [role], "minimum": minimum, "ideal": ideal}
        pattern = {"activity": activity or ("repas du soir" if role == "volunteer" else "accueil"), "location": location, "start": start, "end": end, "positions": [seat]}
        self.post("/shifts", {"id": name, "site": "MAI", "date": date.isoformat(), "pattern": pattern})

    def shifts(self):
        for at, day in enumerate(DAYS, 1):
            date = self.monday + datetime.timedelta(days=at)
            self.shift(day, date, "19:00", "21:00", "volunteer", "SIS" if day == "wednesday" else "MAI")
            self.shift(f"{day}-staff", date, "07:00", "12:30", "shelter_worker")
        # Two breakfasts that nobody was asked for: whoever likes may come.
        for at, day in enumerate(("saturday", "sunday"), 5):
            self.shift(day, self.monday + datetime.timedelta(days=at), "09:00", "11:00", "volunteer", minimum=1)
        # What an employee may exchange a day for, and breakfasts; in each language others, so that those of one language alone
        # may exchange them.
        for at, language in enumerate(LANGUAGES):
            self.shift(f"peer-{language}", self.monday, f"{9 + at:02}:00", f"{14 + at:02}:00", "shelter_worker")
            for name, day in BREAKFASTS.items():
                window = self.breakfast(at, day)
                self.shift(f"{name}-{language}", self.monday + datetime.timedelta(days=day), window["start"], window["end"], "volunteer", minimum=1, ideal=1, activity="petit déjeuner")
        # A lunch for each language, at an hour of its own, so that those of one language alone can come.
        for at, language in enumerate(LANGUAGES):
            self.shift(f"lunch-{language}", self.next_day, f"{8 + 2 * at:02}:00", f"{9 + 2 * at:02}:00", "volunteer", minimum=1, ideal=1)

    def breakfast(self, at, day):
        return {"date": (self.monday + datetime.timedelta(days=day)).isoformat(), "start": f"{8 + 3 * at:02}:00", "end": f"{10 + 3 * at:02}:00"}

    def people(self, at, language):
        window = {"date": self.next_day.isoformat(), "start": f"{8 + 2 * at:02}:00", "end": f"{9 + 2 * at:02}:00"}
        evenings = [{"weekday": day, "start": "18:30", "end": "22:00"} for day in range(2, 6)]
        for name in ("look", "on", "off", "away"):
            person = self.person(f"{name}-{language}", language, kind="volunteer", roles=[{"role": "volunteer"}], clearances=PAPERS)
            offer = {"sites": ["MAI"], "wanted": 7, "short_notice": 3, "weekly": evenings, "additions": [window]}
            self.ask("PUT", f"/people/{person}/availability", offer, 200, If_Match='"0"')
        for name in BREAKFASTS:
            person = self.person(f"{name}-{language}", language, kind="volunteer", roles=[{"role": "volunteer"}], clearances=PAPERS)
            offer = {"sites": ["MAI"], "wanted": 7, "short_notice": 7, "additions": [self.breakfast(at, day) for day in BREAKFASTS.values()]}
            self.ask("PUT", f"/people/{person}/availability", offer, 200, If_Match='"0"')
        self.person(f"new-{language}", language, kind="volunteer", phone="+32 470 00 00 00", roles=[{"role": "volunteer"}], clearances=PAPERS[1:])
        contract = {"weekly_minutes": 2280, "from": "2026-01-01"}
        work = dict(kind="employee", roles=[{"role": "shelter_worker", "from": "2026-01-01"}], contracts=[contract])
        for name in ("staff", "peer"):
            self.person(f"{name}-{language}", language, **work)

    def person(self, name, language, **more):
        self.names.append(name)
        about = {"id": name, "given_name": "Élodie", "family_name": "Exemple", "mail": f"{name}@example.org", "locale": language}
        self.post("/people", {**about, "birth_date": "1990-05-01", "workplace": {"at": "everywhere"}, **more})
        return name

    def draft(self, day):
        year, week, _ = day.isocalendar()
        return self.post("/rosters", {"week": f"{year}-W{week:02}", "sites": ["MAI"]})["id"]

    def put(self, roster, person, shift):
        body = {"person": person, "shift": shift, "position": 0, "reason": "a house to look at"}
        self.ask("PUT", f"/rosters/{roster}/assignments", body, 200)

    def places(self, language):
        self.put(self.tomorrow, f"away-{language}", f"lunch-{language}")
        for name in ("peer", *BREAKFASTS):
            self.put(self.roster, f"{name}-{language}", f"{name}-{language}")
        for day in DAYS:
            self.put(self.roster, f"staff-{language}", f"{day}-staff")
            for name in ("look", "on", "off"):
                self.put(self.roster, f"{name}-{language}", day)

    def answers(self):
        """Who looks has said yes, no, and yes and then no; who can't come tomorrow says so, and the others are asked."""
        for language in LANGUAGES:
            for name in BREAKFASTS:
                self.answer(self.roster, f"{name}-{language}", f"{name}-{language}", "confirm")
            for shift, said in (("wednesday", "confirm"), ("thursday", "decline"), ("friday", "confirm"), ("friday", "withdraw")):
                self.answer(self.roster, f"look-{language}", shift, said)
            for said in ("confirm", "withdraw"):
                self.answer(self.tomorrow, f"away-{language}", f"lunch-{language}", said)
        asked = lambda: all(self.state(f"{name}-{lunch}", f"lunch-{lunch}") == "asked" for lunch in LANGUAGES for name in ("look", "on", "off"))
        wait_for(asked, 120, "the questions to step in")
        self.wait_for_letters(2, ("look", "on", "off"))

    def wait_for_letters(self, number, names):
        people = [f"{name}-{language}" for name in names for language in LANGUAGES]
        have = lambda: collections.Counter(mail.to for mail in mails(self.house.folder / "mail"))
        wait_for(lambda: (found := have()) and all(found[f"{one}@example.org"] == number for one in people), 120, "the letters")

    def is_known(self, person):
        return self.ask("GET", f"/people/{person}", None, (200, 404)).get("id") == person

    def assignment(self, person, shift):
        """What stands of a person on a shift; none where nothing does."""
        for roster in (self.tomorrow, self.roster):
            for one in self.ask("GET", f"/rosters/{roster}", None, 200)["assignments"]:
                if (one["person"], one["shift"]) == (person, shift):
                    return one
        return None

    def state(self, person, shift):
        found = self.assignment(person, shift)
        return found and found["state"]

    def answer(self, roster, person, shift, said):
        self.ask("POST", f"/rosters/{roster}/assignments/{self.assignment(person, shift)['id']}/{said}", None, 200)

    def exchanges(self, language):
        """One asks and waits, one is asked; and two employees agree, and wait for a coordinator."""
        self.fill(f"give-{language}", give=self.assignment(f"give-{language}", f"give-{language}")["id"], shift=f"take-{language}", position=0)
        self.fill(f"staff-{language}", give=self.assignment(f"staff-{language}", "friday-staff")["id"], shift=f"peer-{language}", position=0)
        asked = self.fill(f"peer-{language}")
        self.fill(f"peer-{language}", swap=re.search(r'name="swap" value="([^"]+)"', asked).group(1), exchange="yes")

    def ask_for_a_link(self, person):
        """Who has none writes their mail address where a link opens nothing."""
        urllib.request.urlopen(f"{self.url}/l/", urllib.parse.urlencode({"renew": f"{person}@example.org"}).encode(), timeout=60).close()

    def fill(self, person, **form):
        """The page behind somebody's first link, or what it says to a form."""
        link = self.letters(person)[0].link()
        with urllib.request.urlopen(link, urllib.parse.urlencode(form).encode() if form else None, timeout=60) as page:
            return html.unescape(page.read().decode())

    def user(self, name, language, **until):
        """Somebody who signs in, and coordinates here; until a day as a deputy."""
        here = {"at": "sites", "sites": ["MAI"]}
        grants = [{"office": "coordinator", "reach": here}, {"office": "reader", "reach": {"at": "everywhere"}}]
        if until:
            grants.append({"office": "deputy", "reach": here, **until})
        self.post("/users", {"id": name, "name": "Élodie Exemple", "mail": f"{name}@example.org", "locale": language, "grants": grants})
        return f"{name}@example.org"

    def entrance(self, user, number=1):
        """The link in the letter with this number to somebody who signs in."""
        wait_for(lambda: len(self.letters(user)) >= number, 60, "a link to sign in")
        return self.letters(user)[number - 1].link()

    def letters(self, person) -> list[Mail]:
        return [mail for mail in mails(self.house.folder / "mail") if mail.to == f"{person}@example.org"]

    def door(self):
        """A link to the page of the day, for whoever is at the door."""
        return self.post("/sites/MAI/door-links", None)["url"]

    def link(self, person):
        """The link in the last letter to somebody that has one."""
        found = lambda: [link for letter in self.letters(person) if (link := letter.link())]
        # A folder that is read while mails come into it may show less than there is.
        return wait_for(found, 10, f"a link to {person}")[-1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.house.end()
