"""A site that asks for far too much disturbs nobody else: a search of 10,000 shifts is refused, of 100 searches of one site four
wait or run, and another site's week is read as fast as before. Whoever is not let in is slowed down, whatever they say of where
they come from."""

import http.client
import sys
import threading
import time

from house import House, a_week, holds, p99, published, solved

SHIFTS, SEARCHES, READS = 10_000, 100, 2_000


def site(ask, name, templates, weekdays):
    """A site with so many shifts on each of these days."""
    ask("POST", "/sites", {"id": name, "name": name, "time_zone": "Europe/Brussels"}, 201)
    place = {"id": name, "site": name, "name": name, "zone": "brussels", "disclosure": "public", "meeting_point": "Ici"}
    ask("POST", "/locations", place, 201)
    for number in range(templates):
        hour = 6 + number % 15
        seat = {"roles": ["volunteer"], "minimum": 1, "ideal": 2}
        pattern = {"activity": f"repas {number}", "location": name, "start": f"{hour:02}:00", "end": f"{hour + 1:02}:00", "positions": [seat]}
        ask("POST", "/templates", {"id": f"{name}-{number}", "site": name, "weekdays": weekdays, "pattern": pattern}, 201)


def read(server, roster, stop=None):
    """How long each of many readings of a week took; until the others are ready, where there are others."""
    client, times = server.client(), []
    while len(times) < READS or (stop and not stop.is_set()):
        began = time.perf_counter()
        client.ask("GET", f"/v1/rosters/{roster}", expect=200)
        times.append(time.perf_counter() - began)
        time.sleep(0.002)
    return times


def strangers(server, count):
    """What strangers are told who say each time that they come from somewhere else."""
    told = []
    for number in range(count):
        connection = http.client.HTTPConnection(server.address, timeout=60)
        connection.request("GET", "/v1/sites", headers={"x-forwarded-for": f"198.51.100.{number % 250}", "authorization": f"Bearer {number:032}"})
        answer = connection.getresponse()
        told.append((answer.status, answer.getheader("retry-after")))
        connection.close()
    return told


def main(on):
    with House(on) as house:
        server = house.serve(RELEVE_STRANGERS_PER_MINUTE=60)
        ask = lambda method, path, body=None, expect=None: client.ask(method, "/v1" + path, body, expect)
        client = server.client(timeout=300)
        calm = a_week(server, 200)
        solved(server, calm, 5)
        published(server, calm, 200)
        site(ask, "BIG", -(-SHIFTS // 7), [1, 2, 3, 4, 5, 6, 7])
        site(ask, "FLO", 60, [1, 2, 3, 4, 5, 6, 7])
        big = ask("POST", "/rosters", {"week": "2027-W03", "sites": ["BIG"]}, 201)[1]["id"]
        weeks = [f"{year}-W{week:02}" for year in (2027, 2028) for week in range(1, 53)][:SEARCHES]
        rosters = [ask("POST", "/rosters", {"week": week, "sites": ["FLO"]}, 201)[1]["id"] for week in weeks]

        before = read(server, calm)
        answers, over = [], threading.Event()

        def flood():
            mine = server.client(timeout=300)
            answers.append(mine.ask("POST", f"/v1/rosters/{big}/solve", {"seconds": 60}))
            for roster in rosters:
                answers.append(mine.ask("POST", f"/v1/rosters/{roster}/solve", {"seconds": 60}))
            over.set()

        flooding = threading.Thread(target=flood)
        flooding.start()
        during = read(server, calm, over)
        flooding.join()
        (status, refusal), *others = answers
        holds(status == 409 and refusal["code"] == "too_many_shifts", f"a search of {SHIFTS} shifts: {status} {refusal.get('code')}")
        taken = [answer for status, answer in others if status == 202]
        refused = {(status, answer["code"]) for status, answer in others if status != 202}
        holds(len(taken) == 4 and refused == {(409, "too_many_solves")}, f"of {SEARCHES} searches of one site {len(taken)} wait or run, the others are told {refused}")
        holds(p99(during) < 2 * p99(before) + 0.01, f"another site's week is read in {p99(before) * 1000:.1f} ms at the 99th of 100, and in {p99(during) * 1000:.1f} ms beside that ({len(during)} readings)")
        # The service has long let the connection go that was idle all the while, and some searches have ended.
        fresh = server.client()
        for solve in taken:
            fresh.ask("POST", f"/v1/solves/{solve['id']}/stop")

        told = strangers(server, 300)
        counts = {status: sum(one == status for one, _ in told) for status in {status for status, _ in told}}
        holds(counts.get(401, 0) <= 65 and counts.get(429, 0) >= 230, f"300 strangers who say that each comes from elsewhere: {counts}")
        holds(all(wait for status, wait in told if status == 429), "each that is slowed down is told for how long")


main(sys.argv[1])
