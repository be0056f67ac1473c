#!/usr/bin/env python3
"""Counts the hours of a month again, out of a raw export, and says where the two differ.

    releve export > HOUSE.jsonl
    tests/recount/hours.py HOUSE.jsonl HOURS.json

HOURS.json is what `/v1/reports/hours?month=…` answers to whoever sees all sites. It knows the tables and what the report's words
mean, and nothing of how the service counts; nor who was put on a shift in spite of an absence. It ends with 1 where a figure differs.
"""

import json
import sys
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from export import Figures, instant, read

MONDAY = date(2024, 1, 1)  # Four weeks begin with this one, where no profile says otherwise.


def minutes(length):
    return int(length.total_seconds() // 60)


class Place:
    """Somebody's place on a shift that they were told of."""

    def __init__(self, own, shift, presence, away):
        self.day, self.site = date.fromisoformat(shift["date"]), shift["site"]
        start, end = instant(shift["starts_at"]), instant(shift["ends_at"])
        pause = json.loads(shift["pattern"]).get("unpaid_break", 0)
        self.ends, self.noted = end, presence is not None
        self.planned = minutes(end - start) - pause
        self.absent = not presence["present"] if presence else any(one < end and start < other for one, other in away)
        self.done = self.planned
        if presence and presence["started_at"]:
            length = instant(presence["ended_at"]) - instant(presence["started_at"])
            went_before = length <= timedelta(hours=6) < end - start
            self.done = minutes(length) - (0 if went_before else min(pause, minutes(length)))


def sums(places, made_at):
    told = dict.fromkeys(("planned", "done", "to_confirm", "to_come", "days", "days_to_confirm", "absent"), 0)
    days = defaultdict(bool)
    for place in places:
        if place.ends > made_at:
            told["to_come"] += place.planned
            continue
        told["planned"] += place.planned
        if place.absent:
            told["absent"] += 1
            continue
        told["done"] += place.done
        told["to_confirm"] += 0 if place.noted else place.done
        days[place.day] |= place.noted
    return told | {"days": len(days), "days_to_confirm": sum(not noted for noted in days.values())}


def four_weeks(month, anchor):
    """Those that end in a month, by their Mondays."""
    first = date.fromisoformat(month + "-01")
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    start = anchor + timedelta(weeks=4 * ((first - anchor).days // 28))
    while start + timedelta(days=27) <= last:
        if start + timedelta(days=27) >= first:
            yield start
        start += timedelta(weeks=4)


def agreed(monday, contracts, away, zone):
    """A seventh of the contract for each day that it holds, a fifth of that less for each whole day away."""
    days = [monday + timedelta(days=more) for more in range(7)]
    holds = lambda one, day: (one.get("from") or "0") <= str(day) <= (one.get("until") or "9")
    weekly = sum(next((one["weekly_minutes"] for one in contracts if holds(one, day)), 0) for day in days) // 7
    midnight = lambda day: datetime.combine(day, time(), zone)
    gone = sum(any(start <= midnight(day) and midnight(day + timedelta(days=1)) <= end for start, end in away) for day in days)
    return weekly - weekly * min(gone, 5) // 5


def main():
    export, report = sys.argv[1:3]
    with open(report, encoding="utf-8") as file:
        report = json.load(file)
    tables, made_at = read(export), instant(report["made_at"])
    rosters = {row["id"]: row for row in tables["rosters"] if row["state"] == "published"}
    shifts = {row["id"]: row for row in tables["shifts"]}
    presences = {row["assignment"]: row for row in tables["presences"]}
    people = {row["id"]: row for row in tables["people"]}
    homes, away, places, published = defaultdict(set), defaultdict(list), defaultdict(list), defaultdict(set)
    for row in tables["home_sites"]:
        homes[row["person"]].add(row["site"])
    for row in tables["absences"]:
        away[row["person"]].append((instant(row["starts_at"]), instant(row["ends_at"])))
    for row in tables["roster_sites"]:
        if row["roster"] in rosters:
            published[date.fromisoformat(rosters[row["roster"]]["monday"])].add(row["site"])
    for own in tables["assignments"]:
        if own["state"] == "published" and own["roster"] in rosters:
            theirs = away[own["person"]]
            places[own["person"]].append(Place(own, shifts[own["shift"]], presences.get(own["id"]), theirs))
    zone = ZoneInfo(min(tables["sites"], key=lambda site: site["id"])["time_zone"])
    figures = Figures()
    compare = figures.compare

    of_month = {person: [one for one in all if str(one.day).startswith(report["month"])] for person, all in places.items()}
    compare("who worked", sorted(one["person"] for one in report["people"]), sorted(person for person in of_month if of_month[person]))
    for told in report["people"]:
        person = told["person"]
        for name, counted in sums(of_month[person], made_at).items():
            compare(f"{name} of {person}", told[name], counted)
        periods = []
        for start in four_weeks(report["month"], MONDAY):
            end = start + timedelta(days=27)
            within = sums([one for one in places[person] if start <= one.day <= end], made_at)
            asked = 0
            for monday in (start + timedelta(weeks=more) for more in range(4)):
                everywhere = people[person]["everywhere"]
                is_known = published[monday] if everywhere else published[monday] & homes[person]
                is_known = is_known or any(monday <= one.day <= monday + timedelta(days=6) for one in places[person])
                if is_known:
                    asked += agreed(monday, json.loads(people[person]["contracts"]), away[person], zone)
            if asked + within["done"] + within["to_come"] > 0:
                periods.append({"from": str(start), "until": str(end), "agreed": asked, "done": within["done"], "to_come": within["to_come"]})
        compare(f"four weeks of {person}", told["periods"], periods)
    return figures.tell()


if __name__ == "__main__":
    sys.exit(main())
