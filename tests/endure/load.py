"""7. What one server carries on this machine, shared with the load generator (wrk, 64 connections): reads of a site's published
week and of the network's, answers to links. Beside it: what the disk can do, and what wrk itself takes."""

import os
import pathlib
import re
import resource
import subprocess
import sys
import time

from house import PROGRAM, House

SECONDS, CONNECTIONS = 15, 64

READ = """
wrk.headers["authorization"] = "Bearer {token}"
"""

ANSWER = """
local lines = {{}}
for line in io.lines("{links}") do lines[#lines + 1] = line end
local threads = 0
function setup(thread) thread:set("first", threads) threads = threads + 1 end
local at = 0
function init() at = first * 977 end
function request()
  at = at + 1
  local line = lines[at % #lines + 1]
  local path, assignment = line:match("(%S+) (%S+)")
  local answer = (math.floor(at / #lines) % 2 == 0) and "confirm" or "decline"
  return wrk.format("POST", path, {{["content-type"] = "application/x-www-form-urlencoded"}}, "answer=" .. answer .. "&assignment=" .. assignment)
end
function response(status) if status ~= 303 then odd = (odd or 0) + 1 end end
"""


def fsyncs(folder):
    """How often a second the disk keeps 4 KiB for good."""
    path = pathlib.Path(folder) / "fsync"
    with path.open("wb") as file:
        count, until = 0, time.monotonic() + 3
        while time.monotonic() < until:
            file.write(b"\0" * 4096)
            file.flush()
            os.fsync(file.fileno())
            count += 1
    path.unlink()
    return count / 3


def wrk(servers, path, script, folder):
    """All servers at once, the connections shared among them: the sum of the rates, and the slowest 99th of 100."""
    file = pathlib.Path(folder) / "wrk.lua"
    file.write_text(script)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    each = CONNECTIONS // len(servers)
    threads = max(1, 2 // len(servers))
    command = lambda server: ["wrk", f"-t{threads}", f"-c{each}", f"-d{SECONDS}s", "--latency", "-s", str(file), f"http://{server.address}{path}"]
    running = [subprocess.Popen(command(server), stdout=subprocess.PIPE, text=True) for server in servers]
    told = [one.communicate()[0] for one in running]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    share = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / (SECONDS * os.cpu_count())
    rate = sum(float(re.search(r"Requests/sec:\s+([\d.]+)", one).group(1)) for one in told)
    slow = [re.search(r"99%\s+([\d.]+)(us|ms|s)", one) for one in told]
    p99 = max(float(one.group(1)) * {"us": 0.001, "ms": 1, "s": 1000}[one.group(2)] for one in slow)
    bad = sum(int(one) for one in re.findall(r"Non-2xx or 3xx responses: (\d+)", "".join(told)))
    errors = re.findall(r"Socket errors:.*", "".join(told))
    odd = (f", {bad} refused" if bad else "") + "".join(f", {error}" for error in errors)
    return rate, p99, share, odd


def links(house):
    """Each link that was mailed, with an assignment that it may answer."""
    found = {}
    for mail in pathlib.Path(house.folder, "mail").glob("*.eml"):
        link = re.search(r"http://[^/\s]+(/l/[A-Za-z0-9_-]+)", mail.read_text().replace("=\n", ""))
        if link:
            found[link.group(1)] = None
    return list(found)


def main(on, many=1):
    with House(on) as house:
        settings = dict(RELEVE_MAIL=f"files:{house.folder}/mail", DATABASE_URL=house.database)
        print(f"        {on}, {many} servers: the disk does {fsyncs(house.folder):.0f} fsyncs a second")
        told = subprocess.run(
            [PROGRAM, "demo", "--no-serve", "--size", "L", "--seconds", "20"],
            env=house.environment(**settings), capture_output=True, text=True,
        )
        if told.returncode:
            raise SystemExit(told.stderr)
        network = re.search(r"/v1/rosters/(\S+)", told.stdout).group(1)
        start = lambda: house.serve(**settings, RELEVE_SENDERS=0, RELEVE_SOLVERS=0, RELEVE_LOG="warn,releve::commands=info")
        servers = [start() for _ in range(many)]
        server = servers[0]
        read = READ.format(token=house.token)
        _, whole = server.ask("GET", f"/v1/rosters/{network}", expect=200)
        sites = {}
        for shift in whole["shifts"]:
            sites[shift["site"]] = sites.get(shift["site"], 0) + 1
        near = min(sites, key=lambda site: abs(sites[site] - 60))
        print(f"        the network's week has {len(whole['shifts'])} shifts and {len(whole['assignments'])} assignments; {near}'s has {sites[near]} shifts")
        for name, path, enough, slow in (
            ("one site's published week", f"/v1/rosters/{network}?site={near}", 3000 if on == "sqlite" else 2000, 50),
            ("the network's published week", f"/v1/rosters/{network}", 100, None),
        ):
            rate, p99, share, odd = wrk(servers, path, read, house.folder)
            fast = rate >= enough and (slow is None or p99 <= slow) and not odd
            report(fast, f"{on}: {name}: {rate:.0f} reads a second (wanted {enough}), p99 {p99:.0f} ms, wrk took {share:.0%} of the processors{odd}")
        answerable = []
        client = server.client()
        for path in links(house)[:2000]:
            status, page = client.ask("GET", path)
            if asked := re.search(r'name="assignment" value="([^"]+)"', page):
                answerable.append(f"{path} {asked.group(1)}")
        file = house.folder / "links"
        file.write_text("\n".join(answerable) + "\n")
        rate, p99, share, odd = wrk(servers, "/", ANSWER.format(links=file), house.folder)
        report(rate >= 500 and not odd, f"{on}: answers to {len(answerable)} links: {rate:.0f} a second (wanted 500), p99 {p99:.0f} ms, wrk took {share:.0%} of the processors{odd}")
        print(f"        the server's memory: {server.memory():.0f} MiB")


def report(kept, sentence):
    print(("kept    " if kept else "BEHIND  ") + sentence, flush=True)


main(sys.argv[1] if len(sys.argv) > 1 else "sqlite", int(sys.argv[2]) if len(sys.argv) > 2 else 1)
