"""1. 50 × kill -9 of the server while 1,000 mails are written and leave to a real SMTP server: none is lost, and one that goes twice is the
same, to the byte."""

import random
import sys
import time

from house import House, a_week, holds, metrics, solved, wait_for
from smtp import Mailbox, Post

MAILS, KILLS = 1000, 50


def main(on):
    random.seed(1)
    with House(on) as house, Post(Mailbox(pause=0.02)) as post:
        quiet = house.serve(RELEVE_MAIL=post.url, RELEVE_SENDERS=0)
        roster = a_week(quiet, MAILS)
        solved(quiet, roster)
        quiet.ask("POST", f"/v1/rosters/{roster}/publish", expect=200)
        quiet.kill()
        kills, began = 0, time.monotonic()
        while kills < KILLS and len(post.mailbox.taken) < MAILS:
            server = house.serve(RELEVE_MAIL=post.url)
            time.sleep(random.uniform(0.05, 0.3))
            server.kill()
            kills += 1
        print(f"        {kills} kills, {len(post.mailbox.taken)} mails had left by then, {time.monotonic() - began:.0f} s")
        holds(kills == KILLS, f"{KILLS} kills while mails were written and left")
        # Those that a killed server was sending wait for the end of its lease.
        server = house.serve(RELEVE_MAIL=post.url)
        wait_for(lambda: metrics(server)['releve_mails{state="sent"}'] == MAILS, 420, "the last mail")
        seen, taken = post.mailbox.seen, post.mailbox.taken
        twice = sum(len(copies) - 1 for copies in seen.values())
        holds(len(taken) == MAILS, f"{len(taken)} of {MAILS} mails arrived, {MAILS - len(taken)} lost")
        holds(all(len(set(copies)) == 1 for copies in seen.values()), f"{twice} arrived twice, each the same to the byte")


main(sys.argv[1] if len(sys.argv) > 1 else "sqlite")
