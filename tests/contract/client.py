"""A client that openapi-python-client writes from api.yaml plans a week: what it sends and reads has types, and so has what is
refused. The server is a house of its own with nothing in it.

    client.py [FOLDER]    keeps the client there
"""

import datetime
import importlib
import pathlib
import subprocess
import sys
import tempfile

from tools import BIN, ROOT, House, holds


def generated(folder):
    """Writes the client, and gives what was left out of it."""
    # It shortens its lines with ruff, which pip has put beside it.
    environment = {"PATH": f"{BIN}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    command = [BIN / "openapi-python-client", "generate", "--path", ROOT / "api.yaml", "--meta", "none", "--overwrite"]
    done = subprocess.run([*command, "--output-path", folder / "planning_client"], env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"openapi-python-client: {done.stdout}{done.stderr}")
    sys.path.insert(0, str(folder))
    told = (done.stdout + done.stderr).splitlines()
    return [line for line in told if line.startswith(("WARNING", "ERROR", "Failure", "/components"))]


def plan_a_week(server):
    """A site, a volunteer and a draft, written and read back. Gives what broke a promise of the client's types."""
    package = importlib.import_module("planning_client")
    models = importlib.import_module("planning_client.models")
    call = lambda group, name: importlib.import_module(f"planning_client.api.{group}.{name}").sync
    client = package.AuthenticatedClient(base_url=f"http://{server.address}", token=server.house.token)

    site = call("sites", "post_v1_sites")(client=client, body=models.NewSite(id="MAI", name="Maison du Canal", time_zone="Europe/Brussels"))
    holds(isinstance(site, models.SiteAnswer) and site.version == 1, "a site is added, and comes back as a site at version 1")

    location = models.LocationBody(
        site="MAI", name="Maison du Canal", disclosure=models.Disclosure.PUBLIC, meeting_point="À la cuisine", zone=models.Zone.BRUSSELS
    )
    location = call("locations", "post_v1_locations")(client=client, body=location)
    seat = models.Position(roles=[models.Role.VOLUNTEER], minimum=1, ideal=2)
    supper = models.Pattern(activity="repas du soir", location=location.id, start="18:00", end="21:00", positions=[seat])
    call("templates", "post_v1_templates")(client=client, body=models.TemplateBody(site="MAI", weekdays=[2, 3], pattern=supper))

    awa = models.PersonBody(
        kind=models.Kind.VOLUNTEER, given_name="Awa", family_name="Exemple", mail="awa@example.org", locale=models.Locale.FR,
        birth_date=datetime.date(1990, 5, 1), roles=[models.HeldRole(role=models.Role.VOLUNTEER)],
        workplace=models.WorkplaceType1(at=models.WorkplaceType1At.EVERYWHERE),
    )
    awa = call("people", "post_v1_people")(client=client, body=awa)
    read = call("people", "get_v1_people_person")(person=awa.id, client=client)
    holds(read == awa and read.birth_date == datetime.date(1990, 5, 1), "a person is added, and read back with a birth date that is a date")

    draft = call("rosters", "post_v1_rosters")(client=client, body=models.NewRoster(week="2027-W02", sites=["MAI"]))
    whole = call("rosters", "get_v1_rosters_roster")(roster=draft.id, client=client)
    starts = [shift.starts_at for shift in whole.shifts]
    holds(isinstance(whole, models.WholeRoster) and len(starts) == 2 and starts[0].tzinfo, "a draft has two suppers, which begin at an instant")
    gaps = call("rosters", "get_v1_rosters_roster_gaps")(roster=draft.id, client=client, locale=models.Locale.EN)
    holds(sum(gap.missing for gap in gaps.items) == 2, f"each lacks somebody: {gaps.items[0].sentence}")

    moved = models.SiteBody(name="Maison du Port", time_zone="Europe/Brussels")
    moved = call("sites", "put_v1_sites_site")(site="MAI", client=client, body=moved, if_match=f'"{site.version}"')
    holds(moved.version == 2 and moved.name == "Maison du Port", "a site is changed at its version")

    again = call("sites", "post_v1_sites")(client=client, body=models.NewSite(id="MAI", name="Maison du Canal", time_zone="Europe/Brussels"))
    holds(isinstance(again, models.Problem) and (again.status, again.code) == (409, "already_exists"), "a second one of that code is a Problem, 409")
    wrong = call("sites", "post_v1_sites")(client=client, body=models.NewSite(id="a b", name="", time_zone="Mars/Olympus"))
    faults = {(fault.pointer, fault.code) for fault in wrong.errors}
    expected = {("/id", "identifier"), ("/name", "length"), ("/time_zone", "unknown_time_zone")}
    holds(isinstance(wrong, models.Problem) and faults == expected, "three faults are three typed errors, all at once")
    nobody = package.AuthenticatedClient(base_url=client._base_url, token="nobody-ever-had-this")
    holds(call("sites", "get_v1_sites")(client=nobody).code == "no_token", "who has no token reads a Problem, 401")


def main(folder=None):
    with tempfile.TemporaryDirectory() as temporary, House() as house:
        left_out = generated(pathlib.Path(folder or temporary).resolve())
        # The contract itself is YAML, which the generator reads, and does not write.
        # The contract is YAML, and a spreadsheet is for people: neither is an answer that the generator makes a type of.
        files = (
            "/api.yaml within service",
            "/v1/availability.xlsx within availability",
            "/v1/expenses.xlsx within expenses",
            "/v1/people.xlsx within people",
            "/v1/reports/activity.xlsx within reports",
            "/v1/reports/hours.xlsx within reports",
            "/v1/rosters/{roster}/sheet.xlsx within rosters",
            "/v1/templates.xlsx within templates",
        )
        expected = {f"WARNING parsing GET {path}." for path in files}
        holds(set(left_out) == expected, f"the client has all calls but those of files that it knows no type of: {left_out}")
        plan_a_week(house.serve(RELEVE_SOLVERS=0))


main(*sys.argv[1:])
