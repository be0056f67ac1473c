"""schemathesis says to a house of the demonstration all that api.yaml allows, and much that it does not, as each of the
identities below. Nothing may break, everything that comes back must be described, and a refusal must be a problem of the page
that explains them.

    fuzz.py [EXAMPLES [SECONDS]]    examples a call; and for how long at least each identity goes on, drawing anew
"""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys

from tools import HERE, BIN, House, holds

PHASES = "examples,coverage,fuzzing,stateful"

# The same run each time that `make test` asks for it; `make fuzz` draws another one.
SEED = 6


def identities(house):
    """Who asks: a name, and the headers of each request. A new one is a line here."""
    return [
        ("who has a token", {"Authorization": f"Bearer {house.token}"}),
        ("who has none", {}),
    ]


# What leads to a thing of each kind: parameters and fields. schemathesis draws from what the house knows there, most of the time.
PLACES = {
    "site": ["path.site", "query.site", "body.site", "body.sites.[*]", "body.shift.site", "body.workplace.sites.[*]"],
    "location": ["path.location", "body.pattern.location", "body.shift.pattern.location"],
    "person": ["path.person", "query.person", "query.attendee", "body.person", "body.attendees.[*]", "body.attendance.[*].person"],
    "profile": ["path.profile", "body.contracts.[*].profile"],
    "template": ["path.template"],
    "shift": ["path.shift", "query.shift", "body.shift"],
    "session": ["path.session"],
    "roster": ["path.roster"],
    "week": ["query.week", "body.week"],
    "assignment": ["path.assignment"],
    "absence": ["path.absence"],
    "solve": ["path.solve"],
    "replacement": ["path.replacement"],
    "guest": ["path.guest"],
    "letter": ["path.letter"],
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
    return {
        "site": sites[:3],
        "location": [location["id"] for location in items("/locations")][:3],
        "person": people[:6] + employees,
        "profile": [ask("POST", "/rule-profiles", profile)["id"]],
        "template": [template["id"] for template in items("/templates?limit=4")],
        "shift": shifts[:4] + drafted[:4],
        "session": [session["id"] for session in items("/sessions?limit=3")] or ["none"],
        "roster": [published["id"], draft["id"]],
        "week": [published["week"], draft["week"], "2027-W41"],
        "assignment": [assignment["id"] for assignment in whole["assignments"][:12]],
        "absence": [absence["id"]],
        "solve": [ask("POST", f"/rosters/{draft['id']}/solve", {"seconds": 1})["id"]],
        "replacement": [replacement["id"] for replacement in items(f"/rosters/{published['id']}/replacements")] or ["none"],
        "guest": ["none"],
        "letter": ["none"],
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
        "missing_required_header.expected-statuses = [401, 422, 428]",
        # Who changes another version than there is hears so before what else is wrong.
        "negative_data_rejection.expected-statuses = [400, 401, 404, 405, 409, 412, 415, 422, 428]",
        "[generation]",
        'database = "none"',
    ]
    for kind, values in dictionaries.items():
        lines += [f"[dictionaries.{kind}]", f"values = {json.dumps(values)}"]
    # Any version: a change that names another one than there is says nothing of what it would have changed.
    lines += ["[parameters]", '"header.If-Match" = "*"']
    for kind, places in PLACES.items():
        lines += [f'"{place}" = {{ dictionary = "{kind}", probability = 0.8 }}' for place in places]
    return "\n".join(lines) + "\n"


def explained(server):
    """What the page has: problems by their name, `fault-…` and `against-…`."""
    _, page = server.ask("GET", "/docs/errors", expect=200)
    return re.findall(r'<dt id="([a-z_-]+)"', page)


def run(house, server, who, headers, examples, seconds):
    """schemathesis's own report, and what it printed."""
    folder = house.folder
    told = folder / "report.json"
    command = [BIN / "schemathesis", "--config-file", folder / "schemathesis.toml", "run", f"http://{server.address}/api.yaml"]
    command += ["--no-color", "--phases", PHASES, "--max-examples", str(examples), "--report-json-path", told]
    command += ["--max-time", str(seconds)] if seconds else ["--seed", str(SEED), "--generation-deterministic"]
    for name, value in headers.items():
        command += ["--header", f"{name}: {value}"]
    environment = {**os.environ, "RELEVE_EXPLAINED": " ".join(explained(server))}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if not told.exists():
        raise SystemExit(f"schemathesis, as {who}, told nothing:\n{done.stdout}{done.stderr}")
    return json.loads(told.read_text()), done.stdout


def tell(who, report, answers):
    """Prints what a run came to."""
    rates = collections.Counter()
    for phases in report["valid_rates"].values():
        for phase in phases.values():
            rates.update(phase)
    statuses = ", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))
    print(f"        {who}: {report['test_cases']['generated']} cases on {report['operations']['tested']} calls in {report['running_time']:.0f} s, seed {report['seed']}")
    print(f"        of what a schema allows, {rates['accepted']} accepted, {rates['rejected']} refused, {rates['unreachable']} of unknown things, {rates['conflicts']} in conflict; answers: {statuses}")


def main(examples=2, seconds=None):
    broken = 0
    with House() as house:
        house.run("demo", "--size", "S", "--seconds", "1", "--no-serve")
        server = house.serve(RELEVE_SOLVERS=0, RELEVE_LOG="info")
        (house.folder / "schemathesis.toml").write_text(settings(known(server)))
        for who, headers in identities(house):
            before = len(server.lines)
            report, printed = run(house, server, who, headers, examples, seconds)
            answers = collections.Counter(re.findall(r'"status":(\d{3})', "\n".join(server.lines[before:])))
            tell(who, report, answers)
            if report["failures"] or report["errors"] or report["exit_code"]:
                print(printed)
                broken += 1
        ours = server.said("answered with an error") + server.said("panicked")
        holds(server.process.poll() is None and not ours, f"{ours} errors of our own in the log, and it still runs")
        holds(not broken, "no answer that is not described, no refusal that is not explained, as anybody")


main(*map(int, sys.argv[1:]))
