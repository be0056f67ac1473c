"""3. Two servers on one PostgreSQL: 1,000 jobs, each completed once. A worker that is stopped past its lease and resumed has its
late result refused, 100 of 100. A server whose clock is ten minutes off rescues nobody early."""

import glob
import json
import signal
import time
from datetime import UTC, datetime

from house import House, a_week, holds, metrics, psql, published, solved, wait_for
from smtp import Mailbox, Post

JOBS, FREEZES = 1000, 100


def each_once():
    with House("postgres") as house, Post(Mailbox(pause=0.005)) as post:
        quiet = house.serve(RELEVE_SENDERS=0)
        roster = a_week(quiet, JOBS)
        solved(quiet, roster)
        published(quiet, roster, JOBS)
        quiet.stop()
        servers = [house.serve(RELEVE_MAIL=post.url) for _ in range(2)]
        wait_for(lambda: metrics(servers[0])['releve_mails{state="sent"}'] == JOBS, 120, "the last mail")
        shares = [done(server) for server in servers]
        copies = sum(len(all_of_it) for all_of_it in post.mailbox.seen.values())
        holds(sum(shares) == JOBS, f"{JOBS} jobs done, {shares[0]:.0f} by one server and {shares[1]:.0f} by the other")
        holds(min(shares) > 0, "both had a share")
        holds((len(post.mailbox.taken), copies) == (JOBS, JOBS), f"{copies} mails arrived, each once")


def done(server):
    return metrics(server).get('releve_job_attempts_total{kind="send",outcome="done"}', 0)


def late_results():
    with House("postgres") as house, Post(Mailbox(pause=0.25)) as post:
        quiet = house.serve(RELEVE_SENDERS=0)
        roster = a_week(quiet, FREEZES, seats=FREEZES)
        solved(quiet, roster, 5)
        published(quiet, roster, FREEZES)
        frozen = house.serve("work", RELEVE_MAIL=post.url, RELEVE_SENDERS=1, RELEVE_SOLVERS=0)
        leased = lambda: int(psql(house.database, "SELECT count(*) FROM jobs WHERE kind = 'send' AND lease_token IS NOT NULL"))
        left = lambda: int(psql(house.database, "SELECT count(*) FROM jobs WHERE kind = 'send'"))
        refused = lambda: frozen.said("thrown away")
        for number in range(FREEZES):
            wait_for(leased, 60, "a mail on its way")
            frozen.signal(signal.SIGSTOP)
            if not leased():  # it was just done
                frozen.signal(signal.SIGCONT)
                continue
            # Past its lease at once: the same as waiting for five minutes.
            psql(house.database, "UPDATE jobs SET lease_until = lease_until - interval '1 hour' WHERE lease_token IS NOT NULL")
            before = left()
            rescuer = house.serve("work", RELEVE_MAIL=post.url, RELEVE_SENDERS=1, RELEVE_SOLVERS=0)
            wait_for(lambda: left() < before, 60, "the rescue")
            rescuer.kill()
            psql(house.database, "UPDATE jobs SET lease_until = NULL, lease_token = NULL WHERE lease_token IS NOT NULL")
            frozen.signal(signal.SIGCONT)
            wait_for(lambda: refused() > number, 60, "the refusal")
            if not left():
                break
        stopped = number + 1
        holds(refused() == stopped, f"{refused()} of {stopped} late results were refused")


def a_wrong_clock():
    with House("postgres") as house, Post(Mailbox(pause=20)) as post:
        right = house.serve(RELEVE_MAIL=post.url, RELEVE_SENDERS=1)
        roster = a_week(right, 1, seats=1)
        solved(right, roster, 1)
        right.ask("POST", f"/v1/rosters/{roster}/publish", expect=200)
        wait_for(lambda: post.mailbox.seen, 30, "a mail on its way")
        library = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")[0]
        wrong = house.serve("work", RELEVE_MAIL=post.url, LD_PRELOAD=library, FAKETIME="+10m")
        wait_for(lambda: metrics(right)['releve_mails{state="sent"}'] == 1, 60, "the mail")
        time.sleep(1)
        copies = sum(len(all_of_it) for all_of_it in post.mailbox.seen.values())
        wrong.stop()
        told = datetime.fromisoformat(json.loads(wrong.lines[-1])["timestamp"]) - datetime.now(UTC)
        holds(told.total_seconds() > 590 and copies == 1, f"a server with a clock {told.total_seconds():.0f} s ahead let the other one finish")


each_once()
late_results()
a_wrong_clock()
