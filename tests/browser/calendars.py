"""A shift as a calendar sees it, from the invitation over three changes to the end: by the files that come by mail, applied in
the order in which they come, as RFC 5546 says, and by the feed that a calendar fetches.
"""

import datetime
import re
import time
import urllib.request
import zoneinfo

from tools import Mail, Promises, free_port, needs
from week import PAPERS

from house import House, wait_for

icalendar = needs("icalendar", "icalendar")
needs("aiosmtpd", "aiosmtpd")
from smtp import Mailbox, Post

ZONE = zoneinfo.ZoneInfo("Europe/Brussels")
LATER = datetime.date.today() + datetime.timedelta(days=21)
MONDAY = LATER - datetime.timedelta(days=LATER.weekday())


class Calendar:
    """Somebody's calendar: of each UID what came with the highest SEQUENCE, and with the latest stamp among equals."""

    def __init__(self):
        self.known, self.events, self.told = {}, {}, []

    def take(self, part):
        """Applies a file, and gives whether it said anything new."""
        calendar = icalendar.Calendar.from_ical(part)
        (event,) = calendar.walk("VEVENT")
        method, uid = str(calendar["METHOD"]), str(event["UID"])
        age = (int(event["SEQUENCE"]), event["DTSTAMP"].dt)
        self.told.append((method, uid, int(event["SEQUENCE"])))
        if uid in self.known and age <= self.known[uid]:
            return False
        self.known[uid] = age
        if method == "CANCEL":
            self.events.pop(uid, None)
        else:
            self.events[uid] = when(event)
        return True


def when(event):
    return event["DTSTART"].dt, event["DTEND"].dt


class Story:
    """A house with an employee and a volunteer, whose mails arrive at a real mail server."""

    def __init__(self, house, mailbox, server, promises):
        self.house, self.mailbox, self.server, self.promises = house, mailbox, server, promises
        self.read = 0
        self.calendars, self.feeds, self.pages = {}, {}, {}
        self.ask("POST", "/sites", {"id": "MAI", "name": "Maison du Canal", "time_zone": "Europe/Brussels"}, 201)
        place = {"id": "MAI", "site": "MAI", "name": "Maison du Canal", "zone": "brussels", "disclosure": "public"}
        self.ask("POST", "/locations", {**place, "meeting_point": "À la cuisine; sonnez, on ouvre"}, 201)
        contract = {"weekly_minutes": 2280, "from": "2026-01-01"}
        self.person("staff", kind="employee", roles=[{"role": "shelter_worker", "from": "2026-01-01"}], contracts=[contract])
        self.person("helper", kind="volunteer", roles=[{"role": "volunteer"}], clearances=PAPERS)
        self.rosters = [self.ask("POST", "/rosters", {"week": week(MONDAY, weeks), "sites": ["MAI"]}, 201)["id"] for weeks in (0, 1)]

    def ask(self, method, path, body=None, expect=None, **headers):
        return self.server.ask(method, "/v1" + path, body, expect, **headers)[1]

    def person(self, name, **more):
        about = {"id": name, "given_name": "Élodie", "family_name": "Exemple", "mail": f"{name}@example.org", "birth_date": "1990-05-01"}
        self.ask("POST", "/people", {**about, "workplace": {"at": "everywhere"}, **more}, 201)
        self.calendars[name] = Calendar()

    def add(self, shift, person, roster, day, start, end):
        role = "shelter_worker" if person == "staff" else "volunteer"
        pattern = {"activity": "accueil", "location": "MAI", "start": start, "end": end, "positions": [{"roles": [role], "minimum": 0, "ideal": 2}]}
        date = MONDAY + datetime.timedelta(days=day + 7 * roster)
        self.ask("POST", "/shifts", {"id": shift, "site": "MAI", "date": date.isoformat(), "pattern": pattern}, 201)
        self.put(shift, person, roster)

    def put(self, shift, person, roster):
        body = {"person": person, "shift": shift, "position": 0, "reason": "a calendar to try"}
        self.ask("PUT", f"/rosters/{self.rosters[roster]}/assignments", body, 200)

    def take(self, shift, person, roster):
        """Off the shift, with the written agreement that a published one needs."""
        all_of_them = self.ask("GET", f"/rosters/{self.rosters[roster]}", None, 200)["assignments"]
        (own,) = (one["id"] for one in all_of_them if (one["shift"], one["person"]) == (shift, person))
        self.ask("DELETE", f"/rosters/{self.rosters[roster]}/assignments/{own}", {"reason": "agreed"}, 200)

    def move(self, shift, day, start, end):
        """To another time of its week, with the agreement that an employee's needs."""
        known = self.ask("GET", f"/shifts/{shift}", None, 200)
        date = MONDAY + datetime.timedelta(days=day)
        body = {"date": date.isoformat(), "pattern": {**known["pattern"], "start": start, "end": end}, "reason": "agreed"}
        self.ask("PUT", f"/shifts/{shift}", body, 200, If_Match=f'"{known["version"]}"')

    def remove(self, shift, person, roster):
        self.take(shift, person, roster)
        version = self.ask("GET", f"/shifts/{shift}", None, 200)["version"]
        self.ask("DELETE", f"/shifts/{shift}", None, 204, If_Match=f'"{version}"')

    def publish(self, *rosters):
        """Publishes, and reads the mails that come of it: one a person who has news."""
        # SEQUENCE counts seconds: nobody is written to twice in one.
        time.sleep(1.1)
        told = sum(self.ask("POST", f"/rosters/{self.rosters[roster]}/publish", None, 200)["written_to"] for roster in rosters)
        wait_for(lambda: len(self.unread()) >= (1 if told else 0), 60, "a letter")
        mails = [Mail(content) for content in self.unread()]
        self.read += len(mails)
        for mail in mails:
            person = mail.to.partition("@")[0]
            for part in mail.files:
                content = part.get_payload(decode=True)
                self.form(part, content)
                self.promises.hold("each file that comes is newer than what the calendar has", self.calendars[person].take(content), f"{person}, {self.calendars[person].told[-3:]}")
            if mail.link():
                self.pages[person] = mail.link()
            if person not in self.feeds and mail.link():
                self.feeds[person] = self.subscribe(mail.link())
        return mails

    def unread(self):
        """What has arrived since."""
        return [one for copies in list(self.mailbox.seen.values()) for one in copies][self.read:]

    def form(self, part, content):
        """What RFC 5545 and 5546 ask of the file itself."""
        calendar = icalendar.Calendar.from_ical(content)
        (event,) = calendar.walk("VEVENT")
        method = str(calendar["METHOD"])
        self.promises.hold("the part's type names the method of the file", part.get_param("method") == method, method)
        needed = {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "ORGANIZER"} | ({"ATTENDEE"} if method in ("REQUEST", "CANCEL") else set())
        self.promises.hold("the file has all that its method asks for", needed <= set(event) and not event.errors, method, needed - set(event))
        lines = content.split(b"\r\n")
        self.promises.hold("its lines are short and end as they should", all(len(line) <= 75 and b"\n" not in line for line in lines), method)

    def subscribe(self, link):
        with urllib.request.urlopen(urllib.request.Request(link, b"calendar=new"), timeout=60) as page:
            return re.search(r"<code>(\S+)</code>", page.read().decode()).group(1)

    def shows(self, step, person, *times):
        """Both calendars show just that: the one that was fed by mail, and the feed."""
        expected = sorted(times)
        mailed = sorted(self.calendars[person].events.values())
        self.promises.hold("the calendar that is fed by mail shows how things stand", mailed == expected, f"{person}, {step}", clock(mailed))
        with urllib.request.urlopen(self.feeds[person], timeout=60) as answer:
            calendar = icalendar.Calendar.from_ical(answer.read())
        fetched = sorted(when(event) for event in calendar.walk("VEVENT"))
        settled = expected if person == "staff" else []
        self.promises.hold("the feed shows what is settled", fetched == settled, f"{person}, {step}", clock(fetched))

    def told(self, person):
        return " → ".join(f"{method} {sequence}" for method, _, sequence in self.calendars[person].told)


def week(monday, weeks=0):
    year, number, _ = (monday + datetime.timedelta(days=7 * weeks)).isocalendar()
    return f"{year}-W{number:02}"


def at(day, start, end, roster=0):
    """A shift's instants."""
    date = MONDAY + datetime.timedelta(days=day + 7 * roster)
    instant = lambda hour: datetime.datetime.combine(date, datetime.time.fromisoformat(hour), ZONE).astimezone(datetime.timezone.utc)
    return instant(start), instant(end)


def clock(events):
    return [f"{start:%a %H:%M}" for start, _ in events]


def moved_and_cancelled(story, person):
    """One shift, invited, moved three times, removed."""
    story.add("one", person, 0, 1, "09:00", "12:00")
    story.publish(0)
    story.shows("invited", person, at(1, "09:00", "12:00"))
    for number, (day, start, end) in enumerate([(1, "13:00", "16:00"), (2, "13:00", "16:00"), (2, "14:00", "18:00")], 1):
        story.move("one", day, start, end)
        story.publish(0)
        story.shows(f"moved {number}", person, at(day, start, end))
    story.remove("one", person, 0)
    story.publish(0)
    story.shows("cancelled", person)
    told = story.calendars[person].told
    methods = [method for method, _, _ in told]
    invitation = "REQUEST" if person == "staff" else "PUBLISH"
    story.promises.hold("an invitation, three changes and an end", methods == [invitation] * 4 + ["CANCEL"], person, methods)
    story.promises.hold("one UID from the invitation to the end", len({uid for _, uid, _ in told}) == 1, person)
    sequences = [sequence for _, _, sequence in told]
    story.promises.hold("SEQUENCE rises strictly", all(a < b for a, b in zip(sequences, sequences[1:])), person, sequences)
    print(f"        {person}: {story.told(person)}")
    story.calendars[person].told.clear()


def from_shift_to_shift(story):
    """The person is moved from one shift to another, as coordinators do: the old one goes, the new one comes."""
    for number in range(3):
        story.add(f"two-{number}", "staff", 0, 3 + number, "09:00", "12:00")
        if number:
            story.take(f"two-{number - 1}", "staff", 0)
        story.publish(0)
        story.shows(f"on shift {number}", "staff", at(3 + number, "09:00", "12:00"))
    story.remove("two-2", "staff", 0)
    story.publish(0)
    story.shows("on none", "staff")
    print(f"        from shift to shift: {story.told('staff')}")
    story.calendars["staff"].told.clear()


def their_own_no(story):
    """A no to an offer, and the end of what was settled: an employee's sickness, as a coordinator notes it."""
    for shift, person, said in (("four", "helper", "decline"), ("five", "staff", "withdraw")):
        story.add(shift, person, 0, 6, "09:00", "12:00")
        story.publish(0)
        roster = story.ask("GET", f"/rosters/{story.rosters[0]}", None, 200)["assignments"]
        (own,) = (one["id"] for one in roster if (one["shift"], one["person"]) == (shift, person))
        story.ask("POST", f"/rosters/{story.rosters[0]}/assignments/{own}/{said}", None, 200)
        if person == "staff":
            wait_for(lambda: story.unread(), 60, "a letter")
        story.publish(0)
        if person == "helper":
            # Who says no by themselves is not written to: their page has the file.
            time.sleep(1.1)
            with urllib.request.urlopen(f"{story.pages[person]}?calendar={own}", timeout=60) as file:
                story.calendars[person].take(file.read())
        left = clock(story.calendars[person].events.values())
        story.promises.hold("what somebody does not come for leaves the calendar that is fed by mail", not left, f"{person}, {said}", left)
        story.calendars[person].events.clear()


def into_another_week(story):
    """A shift keeps its name and goes to the next week, whose roster counts its versions by itself."""
    story.add("three", "staff", 0, 1, "09:00", "12:00")
    story.publish(0)
    story.remove("three", "staff", 0)
    story.add("three", "staff", 1, 1, "09:00", "12:00")
    story.publish(0)
    story.publish(1)
    story.shows("in the week after", "staff", at(1, "09:00", "12:00", 1))
    print(f"        into another week: {story.told('staff')}")


def another_meeting_point(story):
    """Where people meet is another place: it is published again."""
    kept = story.ask("GET", "/locations/MAI", None, 200)
    version = kept.pop("version")
    story.ask("PUT", "/locations/MAI", {**kept, "meeting_point": "À la grille"}, 200, If_Match=f'"{version}"')
    mails = story.publish(1)
    story.promises.hold("who was told of a shift is told of another meeting point", mails, "published again after it was changed", "nobody is written to")


def main():
    promises = Promises()
    port = free_port()
    with House() as house, Post(mailbox := Mailbox()) as post:
        url = f"http://127.0.0.1:{port}"
        server = house.serve(RELEVE_MAIL=post.url, RELEVE_LISTEN=f"127.0.0.1:{port}", RELEVE_PUBLIC_URL=url, RELEVE_LETTERS_A_DAY=100)
        story = Story(house, mailbox, server, promises)
        for person in ("staff", "helper"):
            moved_and_cancelled(story, person)
        from_shift_to_shift(story)
        their_own_no(story)
        into_another_week(story)
        another_meeting_point(story)
    promises.tell()


main()
