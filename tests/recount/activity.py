#!/usr/bin/env python3
"""Counts an activity report again, out of a raw export, and says where the two differ.

    releve export > HOUSE.jsonl
    tests/recount/activity.py HOUSE.jsonl REPORT.json

It knows the tables and what the report's words mean, and nothing of how the service counts. It ends with 1 where a figure differs.
"""

import json
import sys
from collections import defaultdict
from datetime import date, timedelta
from statistics import median_low
from zoneinfo import ZoneInfo

from export import Figures, instant, read

THERE = ("confirmed", "published")
STAFF = {"employee": "employees", "night_watch": "night_watch", "intern": "interns"}


def nights(start, end, zone):
    """Whether at least three hours of it lie between midnight and five, by the clocks of the place."""
    inside, moment = timedelta(), start
    step = timedelta(minutes=5)
    while moment < end:
        if moment.astimezone(zone).hour < 5:
            inside += step
        moment += step
    return inside >= timedelta(hours=3)


class House:
    def __init__(self, tables, made_at):
        self.sites = {row["id"]: row for row in tables["sites"]}
        self.people = {row["id"]: row for row in tables["people"]}
        self.rosters = {row["id"]: row for row in tables["rosters"] if row["state"] == "published"}
        sites_of = defaultdict(set)
        for row in tables["roster_sites"]:
            sites_of[row["roster"]].add(row["site"])
        self.absent = {row["assignment"] for row in tables["presences"] if not row["present"]}
        self.interviews = tables["interviews"]
        self.worked = {
            row["assignment"]: instant(row["ended_at"]) - instant(row["started_at"])
            for row in tables["presences"]
            if row["present"] and row.get("started_at")
        }
        self.shifts = {}
        for row in tables["shifts"]:
            row["pattern"] = json.loads(row["pattern"])
            row["starts"], row["ends"] = instant(row["starts_at"]), instant(row["ends_at"])
            row["day"] = date.fromisoformat(row["date"])
            self.shifts[row["id"]] = row
        self.on = defaultdict(list)
        for row in tables["assignments"]:
            self.on[row["shift"]].append(row)
        self.guests = defaultdict(int)
        for row in tables["guests"]:
            self.guests[row["shift"], row["position"]] += 1
        self.weeks = {
            (site, roster["monday"]) for roster in self.rosters.values() for site in sites_of[roster["id"]]
        }
        self.attendees = defaultdict(list)
        for row in tables["attendees"]:
            self.attendees[row["session"]].append(row)
        self.sessions = tables["sessions"]
        self.made_at = made_at

    def took_place(self, shift):
        monday = shift["day"] - timedelta(days=shift["day"].isoweekday() - 1)
        return (shift["site"], monday.isoformat()) in self.weeks and shift["ends"] <= self.made_at

    def kind(self, own):
        return self.people[own["person"]]["kind"]

    def seats(self, own):
        person = self.people[own["person"]]
        return person["guest_places"] if person["kind"] == "host_household" else 1

    def received(self, first, last, sites):
        """Interviews by site, month and kind, of published weeks' shifts that are over."""
        counts = defaultdict(int)
        for row in self.interviews:
            shift = self.shifts[row["shift"]]
            month = shift["date"][:7]
            if shift["site"] in sites and first <= month <= last and self.took_place(shift):
                counts[shift["site"], month, row["kind"]] += row["count"]
        return dict(counts)

    def paid(self, own, shift):
        """Minutes as they were noted, or else as they were planned, less the break that is not paid."""
        planned, pause = shift["ends"] - shift["starts"], shift["pattern"].get("unpaid_break", 0)
        length = self.worked.get(own["id"], planned)
        if own["id"] in self.worked and length <= timedelta(hours=6) < planned:
            pause = 0
        return max(0, int(length.total_seconds() // 60) - pause)

    def was_there(self, own):
        return own["state"] in THERE and own["id"] not in self.absent


def counted(house, first, last, sites):
    """By site and month, as the report has it; and who came where, and on whom nights and weekends fell."""
    months, came, monthly, burden = {}, set(), set(), {}
    for shift in house.shifts.values():
        month = shift["date"][:7]
        if shift["site"] not in sites or not (first <= month <= last) or not house.took_place(shift):
            continue
        line = months.setdefault((shift["site"], month), defaultdict(int))
        line["shifts"] += 1
        zone = ZoneInfo(house.sites[shift["site"]]["time_zone"])
        is_night = nights(shift["starts"], shift["ends"], zone)
        team = house.on[shift["id"]]
        for own in filter(house.was_there, team):
            kind = house.kind(own)
            paid = house.paid(own, shift)
            if kind in STAFF:
                line["hours." + STAFF[kind]] += paid
                nights_and_weekends = burden.setdefault((shift["site"], own["person"]), [0, 0])
                nights_and_weekends[0] += is_night
                nights_and_weekends[1] += shift["day"].isoweekday() >= 6
            elif kind == "volunteer":
                line["hours.volunteers"] += paid
                came.add((shift["site"], own["person"]))
                monthly.add((shift["site"], month, own["person"]))
            else:
                line["guest_nights"] += house.seats(own)
        for position, place in enumerate(shift["pattern"]["positions"]):
            here = [own for own in team if own["position"] == position]
            there = sum(house.seats(own) for own in here if house.was_there(own))
            there += house.guests[shift["id"], position]
            missing = max(0, place["minimum"] - there)
            line["places"] += place["minimum"]
            line["taken"] += place["minimum"] - missing
            for reason, is_one in [
                ("absent", lambda own: own["state"] in THERE and own["id"] in house.absent),
                ("withdrawn", lambda own: own["state"] == "withdrawn"),
                ("unanswered", lambda own: own["state"] in ("expired", "offered", "asked")),
                ("declined", lambda own: own["state"] == "declined"),
                ("nobody", None),
            ]:
                many = missing if is_one is None else min(missing, sum(map(house.seats, filter(is_one, here))))
                line["missed." + reason] += many
                missing -= many
    for site, month, _ in monthly:
        months[site, month]["volunteers"] += 1
    return months, came, burden


def moved(house, came, first, sites):
    """New and gone, for the whole and for each site."""
    length = len({month for month in month_range(first["from"], first["until"])})
    begin = date.fromisoformat(first["from"] + "-01")
    back = begin
    for _ in range(length):
        back = (back - timedelta(days=1)).replace(day=1)
    earlier = defaultdict(lambda: date.min)
    for shift in house.shifts.values():
        if shift["site"] in sites and shift["day"] < begin:
            for own in house.on[shift["id"]]:
                if own["state"] == "confirmed" and own["id"] not in house.absent and house.kind(own) == "volunteer":
                    key = (shift["site"], own["person"])
                    earlier[key] = max(earlier[key], shift["day"])
    lately = {key for key, day in earlier.items() if day >= back}
    people = lambda pairs: {person for _, person in pairs}
    told = {None: (len(people(came)), len(people(came) - people(earlier)), len(people(lately) - people(came)))}
    for site in sites:
        of = lambda pairs: {pair for pair in pairs if pair[0] == site}
        active, gone = of(came), of(lately) - of(came)
        if active or gone:
            told[site] = (len(active), len(active - set(earlier)), len(gone))
    return told


def month_range(first, last):
    year, month = map(int, first.split("-"))
    while f"{year:04}-{month:02}" <= last:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def held(house, first, last, sites):
    lines = defaultdict(lambda: [0, 0, 0, 0])
    grants = {"onboarding": lambda one: True, "gender_and_migration": lambda one: one["validated_at"] is not None}
    for session in house.sessions:
        shift = house.shifts[session["shift"]]
        month = shift["date"][:7]
        if shift["site"] not in sites or not (first <= month <= last) or shift["ends"] > house.made_at:
            continue
        line = lines[shift["site"], month, session["kind"]]
        line[0] += 1
        for one in house.attendees[session["id"]]:
            present = one["attendance"] == "present"
            line[1] += 1
            line[2] += present
            line[3] += present and session["kind"] in grants and grants[session["kind"]](one)
    return dict(lines)


def flat(line):
    told = {name: line[name] for name in ("shifts", "guest_nights", "places", "taken", "volunteers")}
    told |= {"hours." + name: minutes for name, minutes in line["hours"].items()}
    return told | {"missed." + name: count for name, count in line["missed"].items()}


def main():
    export, report = sys.argv[1:3]
    with open(report, encoding="utf-8") as file:
        report = json.load(file)
    house = House(read(export), instant(report["made_at"]))
    sites = set(house.sites)
    first, last = report["from"], report["until"]
    months, came, burden = counted(house, first, last, sites)
    figures = Figures()
    compare = figures.compare

    told = {(line["site"], line["month"]): flat(line) for line in report["months"]}
    compare("which sites and months", sorted(told), sorted(months))
    for key in sorted(told.keys() & months.keys()):
        for name in told[key]:
            compare(f"{key} {name}", told[key][name], months[key][name])
    told = {line.get("site"): (line["active"], line["new"], line["gone"]) for line in report["volunteers"]}
    again = moved(house, came, report, sites)
    compare("which sites have volunteers", sorted(map(str, told)), sorted(map(str, again)))
    for site in told.keys() & again.keys():
        compare(f"volunteers of {site}", told[site], again[site])
    told = {
        (line["site"], line["month"], line["kind"]): [line[name] for name in ("held", "invited", "came", "cleared")]
        for line in report["sessions"]
    }
    compare("sessions", told, held(house, first, last, sites))
    told = {(line["site"], line["month"], line["kind"]): line["count"] for line in report["interviews"]}
    compare("interviews", told, house.received(first, last, sites))
    for line in report["fairness"]:
        theirs = [counts for (site, _), counts in burden.items() if site == line["site"]]
        compare(f"staff of {line['site']}", line["people"], len(theirs))
        for number, name in enumerate(("nights", "weekends")):
            each = [counts[number] for counts in theirs] or [0]
            again = {"least": min(each), "median": median_low(each), "most": max(each)}
            compare(f"{name} of {line['site']}", line[name], again)
    compare("sites with staff", sorted(line["site"] for line in report["fairness"]), sorted({site for site, _ in burden}))
    return figures.tell()


if __name__ == "__main__":
    sys.exit(main())
