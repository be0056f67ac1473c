"""schemathesis says to a house of the demonstration all that api.yaml allows, and much that it does not, as each of the
identities below. Nothing may break, everything that comes back must be described, and a refusal must be a problem of the page
that explains them.

    fuzz.py [EXAMPLES [SECONDS]]    examples a call; and for how long at least each identity goes on, drawing anew
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

from tools import BIN, HERE, House, holds, wait_for

PHASES = "examples,coverage,fuzzing,stateful"

# The same run each time that `make test` asks for it; `make fuzz` draws another one.
SEED = 6


# Who asks: a name, what the headers of each request are in a house, and the phases of a short run: a long one has all. A new one
# is a line here. To the API a link is a token that there is not: nobody is asked as much already.
IDENTITIES = [
    ("an administrator's program", lambda house: bearer(house.token), PHASES),
    ("a coordinator's, of one site", lambda house: bearer(house.run("token", "add", "one site", *COORDINATOR).strip()), PHASES),
    ("a volunteer's link", lambda house: bearer(link(house)), "examples,fuzzing"),
    ("nobody", lambda house: {}, PHASES),
]

# What a coordinator may do, at one of the demonstration's sites.
RIGHTS = ("read_plans", "read_people", "keep_people", "keep_patterns", "draft", "publish", "hold_sessions", "validate_trainings", "send_announcements", "approve_announcements", "take_attendance", "keep_sites")
COORDINATOR = [word for right in RIGHTS for word in ("--right", right)] + ["--site", "SIS"]


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def link(house):
    """The secret of the link in one of the mails."""
    links = (re.search(r"/l/([A-Za-z0-9_-]+)", mail.read_text()) for mail in (house.folder / "mail").glob("*.eml"))
    return next(found[1] for found in links if found)


# What leads to a thing of each kind: parameters and fields. schemathesis draws from what the house knows there, most of the time.
PLACES = {
    "announcement": ["path.announcement"],
    "announcement_template": ["path.announcement_template", "body.template"],
    "site": ["path.site", "query.site", "body.site", "body.sites.[*]", "body.shift.site", "body.stops.[*].site", "body.workplace.sites.[*]"],
    "location": ["path.location", "body.pattern.location", "body.shift.pattern.location", "body.what.leaves", "body.what.to"],
    "person": ["path.person", "query.person", "query.attendee", "body.person", "body.attendees.[*]", "body.attendance.[*].person"],
    "profile": ["path.profile", "body.contracts.[*].profile"],
    "note": ["path.note"],
    "use": ["path.use"],
    "template": ["path.template", "body.what.template"],
    "shift": ["path.shift", "query.shift", "body.shift"],
    "session": ["path.session"],
    "vehicle": ["path.vehicle", "body.vehicle"],
    "round": ["path.round"],
    "expense": ["path.expense"],
    "stop": ["path.stop"],
    "roster": ["path.roster"],
    "week": ["query.week", "body.week"],
    "assignment": ["path.assignment"],
    "absence": ["path.absence"],
    "solve": ["path.solve"],
    "replacement": ["path.replacement"],
    "guest": ["path.guest"],
    "letter": ["path.letter"],
    "user": ["path.user"],
    "token": ["path.token"],
    "swap": ["path.swap"],
    "webhook": ["path.webhook"],
    "zone": ["body.time_zone"],
}


def known(server):
    """Some things of each kind that the house knows, after a few more were made."""
    ask = lambda method, path, body=None, **more: server.ask(method, "/v1" + path, body, (200, 201, 202), **more)[1]
    items = lambda path: ask("GET", path)["items"]
    sites = [site["id"] for site in items("/sites")]
    people = [person["id"] for person in items("/people?kind=volunteer&limit=20")]
    employees = [person["id"] for person in items("/people?kind=employee&limit=5")]
    published = items("/rosters")[0]
    draft = ask("POST", "/rosters", {"week": "2027-W40", "sites": [sites[0]]})
    whole = ask("GET", f"/rosters/{published['id']}")
    shifts = [shift["id"] for shift in whole["shifts"]]
    drafted = [shift["id"] for shift in ask("GET", f"/rosters/{draft['id']}")["shifts"]]
    times = {"starts_at": "2027-10-04T06:00:00Z", "ends_at": "2027-10-05T06:00:00Z"}
    absence = ask("POST", f"/people/{employees[0]}/absences", {"kind": "leave", **times})
    profile = {"name": "Canal", "source": "CP 329", "valid_from": "2026-01-01", "parameters": {"weekly_maximum": 3000}}
    everywhere = {"at": "everywhere"}
    user = {"name": "Karim", "mail": "karim@example.org", "grants": [{"office": "reader", "reach": everywhere}]}
    token = {"name": "a calendar", "rights": ["read_plans"], "reach": everywhere}
    webhook = {"name": "a board", "url": "https://board.example.org/", "events": ["gap.opened"], "reach": everywhere}
    words = {"fr": {"subject": "Merci", "body": "Merci d’être là."}}
    template = ask("POST", "/announcement-templates", {"site": "SIS", "name": "Merci", "texts": words})
    vehicle = ask("POST", "/vehicles", {"site": "SIS", "name": "Camionnette"})
    stop = {"site": "SIS", "from": "12:00", "until": "12:30", "what": "Lits"}
    stops = [stop, {"place": "Marché", "from": "12:00", "until": "12:30", "what": "Invendus"}]
    morning = {"activity": "Livraison", "location": items("/locations")[0]["id"], "start": "09:00", "end": "14:00"}
    morning["positions"] = [{"roles": ["driver"], "minimum": 1, "ideal": 1}]
    shift = {"site": "SIS", "date": "2027-10-06", "pattern": morning}
    round = ask("POST", "/rounds", {"shift": shift, "stops": stops})
    announcement = {"site": "SIS", "audience": {"of": "site"}, "texts": words}
    return {
        "announcement": [ask("POST", "/announcements", announcement)["id"]],
        "announcement_template": [template["id"]],
        "site": sites[:3],
        "location": [location["id"] for location in items("/locations")][:3],
        "person": people[:6] + employees,
        "profile": [ask("POST", "/rule-profiles", profile)["id"]],
        "note": [note["id"] for note in items("/information-notes")],
        "use": ["telephone", "announcements", "checkups"],
        "template": [template["id"] for template in items("/templates?limit=4")],
        "shift": shifts[:4] + drafted[:4],
        "session": [session["id"] for session in items("/sessions?limit=3")] or ["none"],
        "vehicle": [vehicle["id"]],
        "round": [round["id"]],
        "stop": [stop["id"] for stop in round["stops"]],
        "roster": [published["id"], draft["id"]],
        "week": [published["week"], draft["week"], "2027-W41"],
        "assignment": [assignment["id"] for assignment in whole["assignments"][:12]],
        "absence": [absence["id"]],
        "solve": [ask("POST", f"/rosters/{draft['id']}/solve", {"seconds": 1})["id"]],
        "replacement": [replacement["id"] for replacement in items(f"/rosters/{published['id']}/replacements")] or ["none"],
        "expense": ["none"],
        "guest": ["none"],
        "letter": ["none"],
        "swap": ["none"],
        "user": [ask("POST", "/users", user)["id"]],
        "token": [ask("POST", "/tokens", token)["id"]],
        "webhook": [ask("POST", "/webhooks", webhook)["id"]],
        "zone": ["Europe/Brussels", "UTC"],
    }


def settings(dictionaries):
    """schemathesis's configuration, as TOML; JSON's strings and lists are TOML's as well."""
    lines = [
        f"hooks = {json.dumps(str(HERE / 'promises.py'))}",
        "warnings = false",
        # An event stream is heard to its first event: a search that waits tells no second one.
        "max-stream-events = 1",
        "[checks]",
        # `promises.py` says which refusals a schema can't foretell, instead.
        "positive_data_acceptance.enabled = false",
        # RFC 6585 has a status of its own for an If-Match that is missing.
        "missing_required_header.expected-statuses = [401, 403, 404, 422, 428]",
        # Who may not, or changes another version than there is, hears so before what else is wrong.
        "negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 409, 412, 415, 422, 428]",
        "[generation]",
        'database = "none"',
    ]
    for kind, values in dictionaries.items():
        lines += [f"[dictionaries.{kind}]", f"values = {json.dumps(values)}"]
    # Any version: a change that names another one than there is says nothing of what it would have changed.
    lines += ["[parameters]", '"header.If-Match" = "*"']
    for kind, places in PLACES.items():
        lines += [f'"{place}" = {{ dictionary = "{kind}", probability = 0.8 }}' for place in places]
    # A person may be called `import`, and an announcement `preview`: they are read and changed there.
    for path in ("people/import", "templates/import", "announcements/preview"):
        lines += ["[[operations]]", f'include-name = "POST /v1/{path}"', "checks.allow_header_conformance.enabled = false"]
    return "\n".join(lines) + "\n"


def explained(server):
    """What the page has: problems by their name, `fault-…` and `against-…`."""
    _, page = server.ask("GET", "/docs/errors", expect=200)
    return re.findall(r'<dt id="([a-z_-]+)"', page)


def run(house, server, who, headers, phases, examples, seconds):
    """schemathesis's own report, and what it printed."""
    folder = house.folder
    told = folder / "report.json"
    command = [BIN / "schemathesis", "--config-file", folder / "schemathesis.toml", "run", f"http://{server.address}/api.yaml"]
    command += ["--no-color", "--phases", phases, "--max-examples", str(examples), "--report-json-path", told]
    command += ["--max-time", str(seconds)] if seconds else ["--seed", str(SEED), "--generation-deterministic"]
    for name, value in headers.items():
        command += ["--header", f"{name}: {value}"]
    tokens = server.ask("GET", "/v1/tokens", expect=200)[1]["items"]
    own = [token["id"] for token in tokens if token["name"] in ("endure", "one site")]
    environment = {**os.environ, "RELEVE_EXPLAINED": " ".join(explained(server)), "RELEVE_KEPT": " ".join(own)}
    status, _ = server.ask("GET", "/v1/sites", authorization=headers.get("Authorization", ""))
    environment["RELEVE_STRANGER"] = "yes" if status == 401 else "no"
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if not told.exists():
        raise SystemExit(f"schemathesis, as {who}, told nothing:\n{done.stdout}{done.stderr}")
    return json.loads(told.read_text()), done.stdout


def figures(who, report, answers):
    """What a run came to."""
    rates = collections.Counter()
    for phases in report["valid_rates"].values():
        for phase in phases.values():
            rates.update(phase)
    statuses = ", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))
    cases, calls = report["test_cases"]["generated"], report["operations"]["tested"]
    return (
        f"        {who}: {cases} cases on {calls} calls in {report['running_time']:.0f} s, seed {report['seed']}; of what a schema allows "
        f"{rates['accepted']} accepted, {rates['rejected']} refused, {rates['unreachable']} of unknown things, {rates['conflicts']} in conflict\n"
        f"        answers: {statuses}"
    )


def ask_as(who, headers, phases, examples, seconds):
    """Has a house of its own asked by one identity. Gives what broke, and prints the figures."""
    with House() as house:
        house.run("demo", "--size", "S", "--seconds", "1", "--no-serve")
        # Ten thousand requests of one caller are what this is about.
        # Webhooks are entered, and nobody is told anything: their addresses are drawn as well.
        webhooks = {"RELEVE_SECRET_KEY": "a key for a house that tells nothing", "RELEVE_DELIVERIES": 0}
        server = house.serve(RELEVE_SOLVERS=0, RELEVE_REQUESTS_PER_MINUTE=0, RELEVE_STRANGERS_PER_MINUTE=0, **webhooks)
        (house.folder / "schemathesis.toml").write_text(settings(known(server)))
        # What is in the log until here, the house itself has asked.
        server.ask("GET", "/healthz", expect=200)
        wait_for(lambda: server.said("/healthz"), 30, "the log")
        headers, before = headers(house), len(server.lines)
        report, printed = run(house, server, who, headers, PHASES if seconds else phases, examples, seconds)
        answers = collections.Counter(re.findall(r'"status":(\d{3})', "\n".join(server.lines[before:])))
        print(figures(who, report, answers), flush=True)
        broken = []
        if report["failures"] or report["errors"] or report["exit_code"]:
            print(printed, flush=True)
            broken.append(f"as {who}: something is not described, not explained, or accepted and refused the wrong way round")
        if (ours := server.said("answered with an error") + server.said("panicked")) or answers["500"]:
            broken.append(f"as {who}: {ours} errors of our own in the log, {answers['500']} × 500")
        if server.process.poll() is not None:
            broken.append(f"as {who}: the server has ended")
        return broken


def main(examples=2, seconds=None):
    # Each keeps one core busy, the server half of another.
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        runs = [pool.submit(ask_as, *identity, examples, seconds) for identity in IDENTITIES]
    broken = [sentence for run in runs for sentence in run.result()]
    for sentence in broken:
        print("        " + sentence)
    holds(not broken, "no error of ours, no answer that is not described, no refusal that is not explained, whoever asks")


main(*map(int, sys.argv[1:]))
