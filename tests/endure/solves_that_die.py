"""4. kill -9 during 50 solves: all end, with one stored result each. A solver child that is killed, hangs or takes too much
memory costs its solve an attempt and the server nothing. 200 solves in a row leave the server's memory where it was."""

import os
import random
import signal
import subprocess
import sys
import time

from house import House, a_week, holds, metrics, solved, wait_for

SOLVES, ROW = 50, 200


def over(server, solve):
    return server.ask("GET", f"/v1/solves/{solve}", expect=200)[1]


def orphans(house):
    """Solver processes whose files are this house's."""
    listed = subprocess.run(["pgrep", "-f", f"solve {house.folder}"], capture_output=True, text=True).stdout
    return listed.split()


def killed_servers(on):
    random.seed(4)
    with House(on) as house:
        server = house.serve()
        drafts = [a_week(server, 20, seats=5)]
        weeks = [f"20{year}-W{week:02}" for year in (28, 29) for week in range(2, 52)]
        for week in weeks[: SOLVES - 1]:
            drafts.append(server.ask("POST", "/v1/rosters", {"week": week, "sites": ["MAI"]}, 201)[1]["id"])
        ask = lambda draft: server.ask("POST", f"/v1/rosters/{draft}/solve", {"seconds": 2}, 202)[1]["id"]
        solves = [ask(draft) for draft in drafts]
        server.kill()
        kills = 0
        while kills < SOLVES:
            server = house.serve(RELEVE_SOLVERS=1)
            # Those that died with their server wait for the end of their lease, a minute.
            wait_for(server.children, 90, "a search that is under way")
            time.sleep(random.uniform(0, 0.05))
            server.kill()
            kills += 1
            wait_for(lambda: not orphans(house), 30, "the children of a killed server to end")
        server = house.serve(RELEVE_SOLVERS=2)
        wait_for(lambda: all(over(server, solve)["state"] in ("done", "failed") for solve in solves), 600, "the last search")
        states = [over(server, solve)["state"] for solve in solves]
        holds(states.count("done") == SOLVES, f"{states.count('done')} of {SOLVES} searches ended well after {kills} kills of the server")
        holds(metrics(server)['releve_jobs{kind="solve",state="waiting"}'] == 0, "no job is left")
        for draft, solve in zip(drafts, solves):
            _, roster = server.ask("GET", f"/v1/rosters/{draft}", expect=200)
            if roster["solve"]["id"] != solve:
                holds(False, f"roster {draft} has the result of its one search")
        print("kept    each roster has the result of its one search")


def bad_children(on):
    with House(on) as house:
        server = house.serve()
        draft = a_week(server, 400)
        pid = server.process.pid
        _, asked = server.ask("POST", f"/v1/rosters/{draft}/solve", {"seconds": 10}, 202)
        child = lambda: [pid for pid in server.children()]
        first = wait_for(child, 30, "a solver child")[0]
        os.kill(first, signal.SIGKILL)
        wait_for(lambda: over(server, asked["id"])["state"] in ("done", "failed"), 90, "the search after its child was killed")
        holds(over(server, asked["id"])["state"] == "done", "a search whose child was killed was tried again and ended well")

        _, asked = server.ask("POST", f"/v1/rosters/{draft}/solve", {"seconds": 1}, 202)
        hung = wait_for(child, 30, "a solver child")[0]
        os.kill(hung, signal.SIGSTOP)
        began = time.monotonic()
        wait_for(lambda: hung not in server.children(), 60, "the end of a child that hangs")
        print(f"        a child that hangs was ended after {time.monotonic() - began:.0f} s")
        wait_for(lambda: over(server, asked["id"])["state"] in ("done", "failed"), 120, "the search after its child hung")
        holds(over(server, asked["id"])["state"] == "done", "a search whose child hung was tried again and ended well")
        server.stop()

        # So little that a child does not even start to search.
        server = house.serve(RELEVE_SOLVE_MEMORY=256)
        pid = server.process.pid
        _, asked = server.ask("POST", f"/v1/rosters/{draft}/solve", {"seconds": 5, "threads": 64}, 202)
        ended = wait_for(lambda: (found := over(server, asked["id"]))["state"] in ("done", "failed") and found, 600, "a search with too little memory")
        print(f"        with 256 MiB: {ended['state']}, {ended.get('failure', 'it was enough')}")
        holds(server.process.poll() is None and server.process.pid == pid, "the server is the same process")
        holds(not server.children(), "no child is left")


def a_row(on):
    with House(on) as house:
        server = house.serve()
        draft = a_week(server, 20, seats=5)
        for _ in range(20):
            solved(server, draft, 1)
        before = server.memory()
        for _ in range(ROW):
            solved(server, draft, 1)
        after = server.memory()
        holds(after < before * 1.05, f"{ROW} searches in a row: {before:.1f} MiB before, {after:.1f} MiB after")


on = sys.argv[1] if len(sys.argv) > 1 else "sqlite"
killed_servers(on)
bad_children(on)
a_row(on)
