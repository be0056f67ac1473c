"""A house under test: the real program with a database of its own, and what is said to it over HTTP.

Everything listens on loopback. Each process that is started here is ended here, by its own id.
"""

import http.client
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("RELEVE_PROGRAM", str(ROOT / "target/release/releve"))
POSTGRES = os.environ.get("RELEVE_TEST_POSTGRES")


def psql(database, sql):
    done = subprocess.run(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", database, "-c", sql], check=True, capture_output=True, text=True)
    return done.stdout.strip()


class House:
    """A folder, and a database: a file in it, or a new one on the server that RELEVE_TEST_POSTGRES names."""

    def __init__(self, on="sqlite", folder=None):
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="releve-endure-"))
        if on == "sqlite":
            self.database = f"sqlite:{self.folder}/releve.db"
        else:
            name = "endure_" + uuid.uuid4().hex
            psql(f"{POSTGRES}/postgres", f"CREATE DATABASE {name}")
            self.database = f"{POSTGRES}/{name}"
        self.servers = []
        self.token = self.run("token", "add", "endure").strip()

    def environment(self, **more):
        settings = {
            "DATABASE_URL": self.database,
            "RELEVE_MAIL": f"files:{self.folder}/mail",
            "RELEVE_LISTEN": "127.0.0.1:0",
            "RELEVE_LETTERS_AFTER": "0",
            "RELEVE_REQUESTS_PER_MINUTE": "0",
            "RELEVE_STRANGERS_PER_MINUTE": "0",
            "TMPDIR": str(self.folder),
        }
        return {**os.environ, **settings, **{name: str(value) for name, value in more.items()}}

    def run(self, *arguments):
        done = subprocess.run([PROGRAM, *arguments], env=self.environment(), capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"releve {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def serve(self, command="serve", **settings):
        server = Server(self, command, settings)
        self.servers.append(server)
        return server

    def end(self):
        for server in self.servers:
            server.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


class Server:
    """A `releve serve` or `releve work`, with its log read line by line."""

    def __init__(self, house, command, settings):
        self.house = house
        self.lines = []
        self.address = None
        self.process = subprocess.Popen([PROGRAM, command], env=house.environment(**settings), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        if command == "serve":
            wait_for(lambda: self.address or self.process.poll() is not None, 60, "a server that listens")
            if not self.address:
                raise SystemExit("the server ended before it listened:\n" + "\n".join(self.lines))

    def read(self):
        for line in self.process.stderr:
            line = line.strip()
            self.lines.append(line)
            if '"listening"' in line:
                self.address = json.loads(line)["fields"]["address"]

    def said(self, words):
        return sum(words in line for line in self.lines)

    def signal(self, number):
        if self.process.poll() is None:
            self.process.send_signal(number)

    def kill(self):
        """At once, as a loss of power would."""
        self.signal(signal.SIGCONT)
        self.signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, within=30):
        """As an operator would. Gives how long it took."""
        began = time.monotonic()
        self.signal(signal.SIGTERM)
        self.process.wait(timeout=within)
        return time.monotonic() - began

    def memory(self):
        """Resident, in MiB."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def children(self):
        listed = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout
        return [int(pid) for pid in listed.split()]

    def client(self, timeout=60):
        return Client(self.address, self.house.token, timeout)

    def ask(self, method, path, body=None, expect=None, **headers):
        return self.client().ask(method, path, body, expect, **headers)


class Client:
    """One connection that is kept open."""

    def __init__(self, address, token, timeout=60):
        self.connection = http.client.HTTPConnection(address, timeout=timeout)
        self.headers = {"authorization": f"Bearer {token}", "content-type": "application/json"}

    def ask(self, method, path, body=None, expect=None, **headers):
        """The status and the answer. A status that was not expected is an error."""
        sent = None if body is None else json.dumps(body)
        self.connection.request(method, path, sent, {**self.headers, **{k.replace("_", "-"): v for k, v in headers.items()}})
        response = self.connection.getresponse()
        text = response.read().decode()
        is_json = "json" in (response.getheader("content-type") or "")
        answer = json.loads(text) if text and is_json else text
        if expect and response.status not in (expect if isinstance(expect, tuple) else (expect,)):
            raise AssertionError(f"{method} {path}: {response.status} {text}")
        return response.status, answer


def metrics(server):
    """Each figure by its name with its labels."""
    _, text = server.ask("GET", "/metrics", expect=200)
    lines = (line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {name: float(value) for name, value in lines}


def wait_for(condition, seconds, what):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"waited {seconds} s for {what}")


def p99(times):
    times = sorted(times)
    return times[min(len(times) - 1, int(len(times) * 0.99))]


def holds(condition, sentence):
    """Prints a promise and whether it was kept; ends the script where it was not."""
    print(("kept    " if condition else "BROKEN  ") + sentence, flush=True)
    if not condition:
        sys.exit(1)


def a_week(server, volunteers, week="2027-W02", seats=50):
    """A house with a supper that `volunteers` people, who can all come once, are needed for. Gives the draft's id."""
    client = server.client()
    post = lambda path, body: client.ask("POST", "/v1" + path, body, (201, 202))[1]
    post("/sites", {"id": "MAI", "name": "Maison du Canal", "time_zone": "Europe/Brussels"})
    post("/locations", {"id": "MAI", "site": "MAI", "name": "Maison du Canal", "zone": "brussels", "disclosure": "public", "meeting_point": "À la cuisine"})
    shifts = -(-volunteers // seats)
    for number in range(shifts):
        hour = 6 + number % 15
        seat = {"roles": ["volunteer"], "minimum": 0, "ideal": seats}
        pattern = {"activity": f"repas {number}", "location": "MAI", "start": f"{hour:02}:00", "end": f"{hour + 1:02}:00", "positions": [seat]}
        post("/templates", {"id": f"MAI-{number}", "site": "MAI", "weekdays": [1 + number // 15], "pattern": pattern})
    days = sorted({1 + number // 15 for number in range(shifts)})
    for number in range(volunteers):
        papers = [{"clearance": name} for name in ("information_note", "insurance", "onboarding")]
        post("/people", {
            "id": f"p{number}", "kind": "volunteer", "given_name": f"P{number}", "family_name": "Exemple", "mail": f"p{number}@example.org",
            "birth_date": "1990-05-01", "roles": [{"role": "volunteer"}], "clearances": papers, "workplace": {"at": "everywhere"},
        })
        weekly = [{"weekday": day, "start": "05:00", "end": "23:00"} for day in days]
        client.ask("PUT", f"/v1/people/p{number}/availability", {"sites": ["MAI"], "wanted": 1, "weekly": weekly}, 200, If_Match='"0"')
    return post("/rosters", {"week": week, "sites": ["MAI"]})["id"]


def published(server, roster, letters):
    """Publishes, and waits until the letters are written."""
    server.ask("POST", f"/v1/rosters/{roster}/publish", expect=200)
    wait_for(lambda: metrics(server)['releve_mails{state="waiting"}'] + metrics(server)['releve_mails{state="sent"}'] >= letters, 120, "the letters")


def solved(server, roster, seconds=10):
    """Searches the roster, and waits for the end."""
    _, solve = server.ask("POST", f"/v1/rosters/{roster}/solve", {"seconds": seconds}, 202)
    over = lambda: (found := server.ask("GET", f"/v1/solves/{solve['id']}", expect=200)[1])["state"] in ("done", "stopped", "failed") and found
    return wait_for(over, seconds + 120, "the end of a search")
