"""2. An SMTP server that swallows its answer, stalls after DATA, answers 451, or is silent: nothing is called sent that was
not, the worker is free again within its time-out, and the API answers as fast as before."""

import sys
import time

from house import House, a_week, holds, metrics, p99, published, solved, wait_for
from smtp import Mailbox, Post, Silence

PEOPLE = 40
PATIENCE = 60  # seconds that the service gives a silent mail server: 30 for an answer, 30 for its goodbye
ROUNDS = 400


def times(server):
    client, taken = server.client(), []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        client.ask("GET", "/v1/people?limit=20", expect=200)
        taken.append((time.perf_counter() - began) * 1000)
        time.sleep(0.005)
    return p99(taken)


def main(on):
    with House(on) as house:
        quiet = house.serve(RELEVE_SENDERS=0)
        roster = a_week(quiet, PEOPLE, seats=PEOPLE)
        solved(quiet, roster, 3)
        published(quiet, roster, PEOPLE)
        before = times(quiet)
        quiet.stop()
        print(f"        p99 of a read without mails: {before:.1f} ms")
        for name in ("swallow", "stall", "refuse_for_now", "silence"):
            server_of_mails = Silence() if name == "silence" else Post(Mailbox(name))
            with server_of_mails as post:
                server = house.serve(RELEVE_MAIL=post.url)
                tried = lambda: sum(v for k, v in metrics(server).items() if k.startswith('releve_job_attempts_total{kind="send"'))
                # Those that failed a moment ago wait for their pause first.
                busy = lambda: metrics(server)['releve_jobs{kind="send",state="running"}'] >= 2 or tried()
                wait_for(busy, 30, f"both workers to be busy ({name})")
                began = time.monotonic()
                wait_for(lambda: tried() >= 2, 2 * PATIENCE, f"both workers to be free again ({name})")
                free = time.monotonic() - began
                under = times(server)
                sent = metrics(server)['releve_mails{state="sent"}']
                holds(sent == 0, f"{name}: nothing is called sent")
                holds(free < PATIENCE + 5, f"{name}: the workers were free again after {free:.1f} s (time-out {PATIENCE} s)")
                holds(under < max(3 * before, 20), f"{name}: p99 of a read {under:.1f} ms")
                server.kill()


main(sys.argv[1] if len(sys.argv) > 1 else "sqlite")
