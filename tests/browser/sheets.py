"""A roster's two files for spreadsheets, opened in LibreOffice: whatever names begin with, nothing in them is a formula, and days
and times are days and times. Prints what the program made of them; the first page is kept as a PDF."""

import http.client
import pathlib
import re
import shutil
import subprocess
import sys

from tools import Promises, not_run

from house import House

NAMES = ("=1+1", "=HYPERLINK(\"https://example.org\";\"x\")", "+32", "-2+3", "@SUM(1)", "\t=1", "＝1+1", "=cmd|' /C calc'!A0")
PAPERS = [{"clearance": name} for name in ("information_note", "insurance", "onboarding")]


def furnish(server):
    """An evening for each strange name."""
    ask = lambda method, path, body, expect: server.ask(method, "/v1" + path, body, expect)[1]
    ask("POST", "/sites", {"id": "MAI", "name": "=2+2", "time_zone": "Europe/Brussels"}, 201)
    place = {"id": "MAI", "site": "MAI", "name": "@maison", "zone": "brussels", "disclosure": "public", "meeting_point": "Ici"}
    ask("POST", "/locations", place, 201)
    seat = {"roles": ["volunteer"], "minimum": len(NAMES) + 1, "ideal": 20}
    pattern = {"activity": "=repas", "location": "MAI", "start": "18:00", "end": "21:00", "positions": [seat]}
    ask("POST", "/shifts", {"id": "supper", "site": "MAI", "date": "2027-03-01", "pattern": pattern}, 201)
    roster = ask("POST", "/rosters", {"week": "2027-W09", "sites": ["MAI"]}, 201)["id"]
    taken = 0
    for at, name in enumerate(NAMES):
        person = {"id": f"p{at}", "kind": "volunteer", "given_name": name, "family_name": "x", "roles": [{"role": "volunteer"}]}
        more = {"clearances": PAPERS, "birth_date": "1990-05-01", "workplace": {"at": "everywhere"}}
        status, _ = server.ask("POST", "/v1/people", {**person, **more})
        # What has a control character in it is refused at the door.
        if status == 201:
            body = {"person": f"p{at}", "shift": "supper", "position": 0, "reason": "a name to read"}
            ask("PUT", f"/rosters/{roster}/assignments", body, 200)
            taken += 1
    return roster, taken


def fetch(server, house, path):
    connection = http.client.HTTPConnection(server.address, timeout=60)
    connection.request("GET", path, headers={"authorization": f"Bearer {house.token}"})
    answer = connection.getresponse()
    assert answer.status == 200, answer.status
    return answer.read()


def opened(office, file, folder, kind, *options):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run([office, profile, "--headless", *options, "--convert-to", kind, "--outdir", folder, file], check=True, capture_output=True, timeout=180)
    return pathlib.Path(folder, file.stem + "." + kind.split(":")[0])


def main():
    office = shutil.which("soffice") or not_run("LibreOffice")
    kept = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp")
    kept.mkdir(parents=True, exist_ok=True)
    promises = Promises()
    with House() as house:
        server = house.serve()
        roster, taken = furnish(server)
        for kind, options in (("csv", ["--infilter=CSV:59,34,76,1,,0,false,true,false,true"]), ("xlsx", [])):
            file = pathlib.Path(house.folder, f"roster-{kind}.{kind}")
            file.write_bytes(fetch(server, house, f"/v1/rosters/{roster}/sheet.{kind}"))
            text = opened(office, file, house.folder, "fods", *options).read_text()
            promises.hold("nothing is a formula", "table:formula" not in text, kind)
            promises.hold("a strange name is read as it was written", len(re.findall(r"<text:p>(?:&apos;)?[=+@＝-]", text)) >= taken, kind)
            promises.hold("a day is a day and a time is a time", "office:value-type=\"date\"" in text and "office:value-type=\"time\"" in text, kind)
            if kind == "xlsx":
                shutil.copy(opened(office, file, house.folder, "pdf"), kept / "roster.pdf")
        print(f"        {taken} of {len(NAMES)} names taken; the printed page: {kept}/roster.pdf")
    promises.tell()


if __name__ == "__main__":
    main()
