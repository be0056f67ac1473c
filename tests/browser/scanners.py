"""Programs that open every link of a mail, as scanners and previews do: a thousand links, HEAD and GET ten times each, and ten
visits of a browser with scripts. Nothing changes by that, each link still answers afterwards, links that open nothing are told
apart by nobody, and the database holds no secret of any.
"""

import asyncio
import hashlib
import http.client
import pathlib
import re
import sqlite3
import sys
import time

from tools import free_port, launch, needs

from house import House, a_week, holds, metrics, p99, published, solved, wait_for

LINKS, TIMES, PAGES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000, 10, 4
FORM = {"content-type": "application/x-www-form-urlencoded"}


def secrets(house):
    """The secret of each letter's link, and the letter as it is sent."""
    files = pathlib.Path(house.folder, "mail").glob("*.eml")
    return [re.search(r"/l/([A-Za-z0-9_-]+)", file.read_text().replace("=\n", "").replace("=\r\n", "")).group(1) for file in files]


def export(house):
    """All that the house knows, apart from the job that looks every five minutes what is due."""
    return "".join(line for line in house.run("export").splitlines(True) if not (line.startswith('["jobs"') and '"kind":"round"' in line))


def ask(connection, method, path, body=None):
    connection.request(method, path, body, FORM if body else {})
    answer = connection.getresponse()
    return answer.status, sorted(answer.getheaders()), answer.read()


def by_wire(server, paths, method):
    connection = http.client.HTTPConnection(server.address, timeout=60)
    taken, statuses = [], set()
    for _ in range(TIMES):
        for path in paths:
            began = time.perf_counter()
            statuses.add(ask(connection, method, path)[0])
            taken.append((time.perf_counter() - began) * 1000)
    rate = len(taken) / (sum(taken) / 1000)
    print(f"        {len(taken)} times {method}: {rate:.0f} a second, p99 {p99(taken):.1f} ms")
    holds(statuses == {200}, f"each {method} gets 200: {statuses}")


async def by_browser(playwright, url, paths):
    """Few windows share the links; nothing on the pages is followed."""
    left = [path for _ in range(TIMES) for path in paths]
    seen, taken = set(), []

    async def window(browser):
        page = await browser.new_page()
        while left:
            path = left.pop()
            began = time.perf_counter()
            answer = await page.goto(url + path, timeout=60_000)
            taken.append((time.perf_counter() - began) * 1000)
            seen.add((answer.status, await page.evaluate("document.forms.length > 0")))
        await page.close()

    async with playwright.async_playwright() as driver:
        browser = await launch(driver)
        began = time.monotonic()
        await asyncio.gather(*(window(browser) for _ in range(PAGES)))
        seconds = time.monotonic() - began
        await browser.close()
    print(f"        {len(taken)} visits of a browser in {PAGES} windows: {seconds:.0f} s, {len(taken) / seconds:.0f} a second, p99 {p99(taken):.0f} ms")
    holds(seen == {(200, True)}, "each visit shows the page and its forms, with scripts running")


def confirm_all(server, house, paths):
    connection = http.client.HTTPConnection(server.address, timeout=60)
    accepted = 0
    for path in paths:
        _, _, page = ask(connection, "GET", path)
        assignment = re.search(rb'name="assignment" value="([^"]+)"', page).group(1).decode()
        status, headers, _ = ask(connection, "POST", path, f"answer=confirm&assignment={assignment}")
        accepted += status == 303 and dict(headers).get("location") == "?said=confirmed"
    holds(accepted == len(paths), f"each link still answers afterwards: {accepted} of {len(paths)} confirmed")
    kept = house.run("export").count('"state":"confirmed"')
    holds(kept == len(paths), f"the house has {kept} confirmations")


def closed(server, house, paths):
    """Links that open nothing, whyever: the answers are the same, but for when and for whom they were given."""
    connection = http.client.HTTPConnection(server.address, timeout=60)
    own, other, expired, revoked = (path[3:] for path in paths[:4])
    _, _, page = ask(connection, "POST", f"/l/{own}", "calendar=new")
    calendar = re.search(rb"<code>[^<]*/c/([A-Za-z0-9_-]+)</code>", page).group(1).decode()
    with sqlite3.connect(house.folder / "releve.db", timeout=30) as database:
        database.execute("UPDATE links SET expires_at = '2020-01-01 00:00:00' WHERE hash = ?", [fingerprint(expired)])
        database.execute("UPDATE links SET revoked_at = created_at WHERE hash = ?", [fingerprint(revoked)])
    database.close()
    altered = [other[:at] + ("A" if other[at] != "A" else "B") + other[at + 1:] for at in range(len(other))]
    strangers = [f"/l/{expired}", f"/l/{revoked}", f"/l/{calendar}", f"/c/{own}", f"/c/{expired}", "/l/" + "x" * 32, "/c/" + "x" * 32, "/l/x", "/l/"]
    strangers += [f"/{door}/{secret}" for door in "lc" for secret in altered]
    told = lambda answer: (answer[0], tuple(one for one in answer[1] if one[0] not in ("date", "x-request-id")), answer[2])
    for method in ("GET", "HEAD"):
        answers = {told(ask(connection, method, path)) for path in strangers}
        holds(len(answers) == 1 and next(iter(answers))[0] == 404, f"{len(strangers)} expired, revoked, altered and foreign links: {len(answers)} answer to {method}")
    for body in ("answer=confirm&assignment=a", "calendar=new", "locale=nl"):
        answers = {told(ask(connection, "POST", path, body)) for path in strangers if path.startswith("/l/")}
        holds(len(answers) == 1 and next(iter(answers))[0] == 404, f"and {len(answers)} answer to a form")
    holds(ask(connection, "GET", f"/l/{other}")[0] == 200 and ask(connection, "GET", f"/c/{calendar}")[0] == 200, "the links beside them open")
    times = {}
    for name, path in (("unknown", "/l/" + "x" * 32), ("expired", f"/l/{expired}"), ("revoked", f"/l/{revoked}"), ("foreign", f"/l/{calendar}")):
        taken = []
        for _ in range(300):
            began = time.perf_counter()
            ask(connection, "GET", path)
            taken.append((time.perf_counter() - began) * 1e6)
        times[name] = sorted(taken)[150]
    print("        median time of a closed link: " + ", ".join(f"{name} {median:.0f} µs" for name, median in times.items()))


def fingerprint(secret):
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def held(house, known, when):
    """How many secrets the export and the database's own bytes hold, in one piece or as a mail breaks its lines."""
    texts = {"the export": house.run("export").encode()}
    for file in sorted(pathlib.Path(house.folder).glob("releve.db*")):
        texts[file.name] = file.read_bytes()
    for name, text in texts.items():
        whole = text + re.sub(rb"=\r?\n", b"", text)
        found = sum(secret.encode() in whole for secret in known)
        yield found, f"{when}, {name} ({len(text)} bytes) holds {found} of {len(known)} secrets"


def main():
    playwright = needs("playwright.async_api", "playwright")
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with House() as house:
        serve = lambda: house.serve(RELEVE_LISTEN=f"127.0.0.1:{port}", RELEVE_PUBLIC_URL=url, RELEVE_LOG="warn,releve::commands=info")
        server = serve()
        roster = a_week(server, LINKS)
        solved(server, roster, 20)
        published(server, roster, LINKS)
        wait_for(lambda: metrics(server)['releve_mails{state="sent"}'] >= LINKS, 300, "the letters to leave")
        known = secrets(house)
        paths = [f"/l/{secret}" for secret in known]
        holds(len(set(paths)) == LINKS, f"{len(set(paths))} people have a link of their own")
        before = export(house)
        for method in ("HEAD", "GET"):
            by_wire(server, paths, method)
        asyncio.run(by_browser(playwright, url, paths))
        after = export(house)
        holds(after == before, f"the export is the same, byte for byte ({len(after)} bytes), apart from when what is due is looked for next")
        confirm_all(server, house, paths)
        closed(server, house, paths)
        found = list(held(house, known, "while it is served"))
        server.stop()
        found += held(house, known, "after it has stopped")
        for number, sentence in found:
            print(("kept    " if number == 0 else "BROKEN  ") + sentence, flush=True)
        if any(number for number, _ in found):
            sys.exit(1)


main()
