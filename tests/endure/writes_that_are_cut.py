"""5. 100 × kill -9 during writes on SQLite: the file is whole each time and no acknowledged write is lost. 32 writers for 60
seconds meet no locked database. A full disk is a clean error, and the service resumes. PostgreSQL restarted under load is
back within 30 seconds, and no job is lost."""

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import time

from house import POSTGRES, House, a_week, holds, p99, psql, solved, wait_for
from smtp import Mailbox, Post
from writers import Writer, site

KILLS, WRITERS, SECONDS = 100, 32, 60
MAILS, RESTARTS = 400, 3


def killed():
    random.seed(5)
    acknowledged, first = set(), 0
    with House() as house:
        file = house.database.removeprefix("sqlite:")
        for _ in range(KILLS):
            server = house.serve()
            writers = [Writer(server, first + number, 4) for number in range(4)]
            for writer in writers:
                writer.start()
            time.sleep(random.uniform(0.02, 0.15))
            server.kill()
            for writer in writers:
                writer.join()
                acknowledged.update(writer.acknowledged)
                first = max(first, writer.number + 4)
            with contextlib.closing(sqlite3.connect(file)) as database:
                if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                    holds(False, "the file is whole")
                kept = {row[0] for row in database.execute("SELECT id FROM sites")}
            lost = {number for number in acknowledged if f"S{number}" not in kept}
            if lost:
                holds(False, f"no acknowledged write is lost: {lost}")
        holds(True, f"{KILLS} kills: the file was whole each time, {len(acknowledged)} acknowledged writes are all there")


def many_writers(on):
    with House(on) as house:
        server = house.serve()
        writers = [Writer(server, number, WRITERS) for number in range(WRITERS)]
        for writer in writers:
            writer.start()
        time.sleep(SECONDS)
        for writer in writers:
            writer.ending = True
        for writer in writers:
            writer.join()
        refused = [refusal for writer in writers for refusal in writer.refused]
        done = sum(len(writer.acknowledged) for writer in writers)
        slowest = p99([taken for writer in writers for taken in writer.times])
        print(f"        {on}: {done / SECONDS:.0f} writes a second, p99 {slowest:.0f} ms")
        holds(not refused, f"{on}: {WRITERS} writers for {SECONDS} s, {done} writes, {len(refused)} refused {refused[:3]}")


def full_disk():
    """A file system of its own, 24 MiB large, where this machine lets us mount one."""
    with House() as house:
        place = house.folder / "small"
        place.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], capture_output=True, text=True)
        if mounted.returncode:
            print(f"SKIPPED a full disk: nothing can be mounted here ({mounted.stderr.strip()})")
            return
        try:
            house.database = f"sqlite:{place}/releve.db"
            house.token = house.run("token", "add", "endure").strip()
            server = house.serve()
            server.ask("POST", "/v1/sites", site(0), 201)
            ballast = place / "ballast"
            with ballast.open("wb") as file:
                try:
                    while True:
                        file.write(b"\0" * 65536)
                        file.flush()
                except OSError:
                    pass
            client = server.client()
            answers = [client.ask("POST", "/v1/sites", site(number)) for number in range(1, 400)]
            refused = [answer for status, answer in answers if status != 201]
            acknowledged = [number for number, (status, _) in enumerate(answers, 1) if status == 201]
            statuses = sorted({status for status, _ in answers})
            holds(refused and all("code" in answer for answer in refused), f"a full disk: {len(refused)} writes refused with a problem, statuses {statuses}")
            holds(client.ask("GET", "/v1/sites?limit=1")[0] == 200, "a full disk: reads go on")
            ballast.unlink()
            resumed = wait_for(lambda: client.ask("POST", "/v1/sites", site(1000))[0] == 201, 30, "writes to be taken again")
            holds(resumed, "a full disk: writes are taken again once there is room")
            server.kill()
            with contextlib.closing(sqlite3.connect(f"{place}/releve.db")) as database:
                whole = database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                kept = {row[0] for row in database.execute("SELECT id FROM sites")}
            holds(whole and all(f"S{number}" in kept for number in acknowledged), "a full disk: the file is whole, and what was acknowledged is there")
        finally:
            for server in house.servers:
                server.kill()
            subprocess.run(["umount", str(place)], check=False)


def restarted_postgres():
    restart = os.environ.get("RELEVE_TEST_POSTGRES_RESTART")
    with House("postgres") as house:
        server = house.serve()
        writers = [Writer(server, number, 8) for number in range(8)]
        for writer in writers:
            writer.start()
        time.sleep(3)
        began = time.monotonic()
        subprocess.run(restart, shell=True, check=True, capture_output=True)
        down = time.monotonic() - began
        before = sum(len(writer.acknowledged) for writer in writers)
        wait_for(lambda: sum(len(writer.acknowledged) for writer in writers) > before, 30, "the first write after a restart")
        print(f"        PostgreSQL took {down:.1f} s to restart, the first write came {time.monotonic() - began - down:.1f} s after")
        time.sleep(2)
        for writer in writers:
            writer.ending = True
        for writer in writers:
            writer.join()
        kept = set(psql(house.database, "SELECT id FROM sites").splitlines())
        acknowledged = [number for writer in writers for number in writer.acknowledged]
        holds(all(f"S{number}" in kept for number in acknowledged), f"PostgreSQL restarted under load: {len(acknowledged)} acknowledged writes are all there")
        refused = {refusal for writer in writers for refusal in writer.refused}
        odd = sum("Connection" in line or "terminating" in line or '"status":5' in line for line in server.lines)
        print(f"        refused meanwhile: {sorted(refused)}; {odd} lines in the log tell of it")


def restarted_while_mails_leave():
    restart = os.environ.get("RELEVE_TEST_POSTGRES_RESTART")
    with House("postgres") as house, Post(Mailbox(pause=0.02)) as post:
        server = house.serve(RELEVE_MAIL=post.url)
        roster = a_week(server, MAILS)
        solved(server, roster)
        server.ask("POST", f"/v1/rosters/{roster}/publish", expect=200)
        for _ in range(RESTARTS):
            time.sleep(1)
            subprocess.run(restart, shell=True, check=True, capture_output=True)
        left = len(post.mailbox.taken)
        done = lambda: psql(house.database, "SELECT count(*) FROM mails WHERE state = 'sent'") == str(MAILS)
        wait_for(done, 420, "the last mail")
        copies = sum(len(all_of_it) for all_of_it in post.mailbox.seen.values())
        dead = psql(house.database, "SELECT count(*) FROM jobs WHERE dead")
        holds(left < MAILS and len(post.mailbox.taken) == MAILS and dead == "0",
              f"PostgreSQL restarted {RESTARTS} times while mails left ({left} by then): all {MAILS} arrived, {copies - MAILS} twice, no job is lost")


killed()
many_writers("sqlite")
full_disk()
if POSTGRES:
    many_writers("postgres")
    restarted_postgres()
    restarted_while_mails_leave()
else:
    print("SKIPPED PostgreSQL: RELEVE_TEST_POSTGRES names no server")
