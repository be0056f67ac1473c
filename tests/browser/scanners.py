"""Programs that open every link of a mail, as scanners and previews do: a thousand links, HEAD and GET ten times each, and ten
visits of a browser with scripts. Nothing changes by that, each link still answers afterwards, links that open nothing are told
apart by nobody, and the database holds no secret of any. The same for links by which people sign in, which a scanner opens
from elsewhere or in the very browser that asked for them.
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
# People who sign in, each with a browser of their own.
DESKS = 40
FORM = {"content-type": "application/x-www-form-urlencoded"}


def secrets(house, door):
    """The secret of each letter's link that leads there, by whom it was sent to."""
    found = {}
    for file in pathlib.Path(house.folder, "mail").glob("*.eml"):
        text = file.read_text().replace("=\n", "").replace("=\r\n", "")
        if secret := re.search(f"/{door}/([A-Za-z0-9_-]+)", text):
            found[re.search(r"(?m)^To: .*?([a-z0-9-]+)@example", text).group(1)] = secret.group(1)
    return found


def export(house):
    """All that there is, but for what time brings by itself meanwhile: when what is due is looked for next, and since when
    somebody is known whose data may have to be checked in half a year."""
    by_time = lambda line: line.startswith(('["checkups"', '["known_since"')) or (line.startswith('["jobs"') and '"kind":"round"' in line)
    return "".join(line for line in house.run("export").splitlines(True) if not by_time(line))


def told_apart(before, after):
    """Says which rows came and went, where any did."""
    was, came = set(before.splitlines()), set(after.splitlines())
    for sign, lines in (("-", was - came), ("+", came - was)):
        for line in sorted(lines)[:3]:
            print(f"        {sign} {len(lines)} rows, such as {line[:300]}")


def ask(connection, method, path, body=None, cookie=None):
    form = FORM if body is not None else {}
    connection.request(method, path, body, {**form, **({"cookie": cookie} if cookie else {})})
    answer = connection.getresponse()
    return answer.status, sorted(answer.getheaders()), answer.read()


def by_wire(server, paths, method, expected=200, cookies={}):
    connection = http.client.HTTPConnection(server.address, timeout=60)
    taken, statuses = [], set()
    for _ in range(TIMES):
        for path in paths:
            began = time.perf_counter()
            statuses.add(ask(connection, method, path, cookie=cookies.get(path))[0])
            taken.append((time.perf_counter() - began) * 1000)
    rate = len(taken) / (sum(taken) / 1000)
    print(f"        {len(taken)} times {method}: {rate:.0f} a second, p99 {p99(taken):.1f} ms")
    holds(statuses == {expected}, f"each {method} gets {expected}: {statuses}")


async def by_browser(playwright, url, paths, cookies={}, status=200):
    """Few windows share the links; nothing on the pages is followed. With the cookies of those who asked, where there are any."""
    left = [path for _ in range(TIMES) for path in paths]
    seen, taken = set(), []

    async def window(browser):
        page = await browser.new_page()
        while left:
            path = left.pop()
            if cookie := cookies.get(path):
                name, _, value = cookie.partition("=")
                await page.context.clear_cookies()
                await page.context.add_cookies([{"name": name, "value": value, "url": url}])
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
    holds(seen == {(status, True)}, "each visit shows the page and its forms, with scripts running")


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


def signs_in(server, house, playwright, url):
    """Links to sign in, opened by scanners everywhere: each still lets in afterwards, once, and only where it was asked for."""
    connection = http.client.HTTPConnection(server.address, timeout=60)
    marks = {}
    for number in range(DESKS):
        name = f"desk{number}"
        grant = {"office": "coordinator", "reach": {"at": "sites", "sites": ["MAI"]}}
        server.ask("POST", "/v1/users", {"id": name, "name": name, "mail": f"{name}@example.org", "locale": "fr", "grants": [grant]}, 201)
        _, headers, _ = ask(connection, "POST", "/sign-in", f"mail={name}%40example.org")
        marks[name] = cookies_of(headers)[0]
    known = wait_for(lambda: len(found := secrets(house, "sign-in")) == DESKS and found, 120, "the links to sign in")
    holds(len(set(known.values())) == DESKS, f"{DESKS} people are sent a link to sign in")
    paths = {name: f"/sign-in/{secret}" for name, secret in known.items()}
    cookies = {path: marks[name] for name, path in paths.items()}
    before = export(house)
    for method in ("HEAD", "GET"):
        by_wire(server, paths.values(), method, 404)
        by_wire(server, paths.values(), method, 200, cookies)
    asyncio.run(by_browser(playwright, url, paths.values(), status=404))
    asyncio.run(by_browser(playwright, url, paths.values(), cookies))
    # It was silent for too long: the server has closed it, and it is opened anew.
    connection.close()
    statuses = {ask(connection, "POST", path, "", cookie)[0] for path in paths.values() for cookie in (None, "releve-browser=" + "x" * 32)}
    holds(statuses == {404}, f"a click elsewhere lets nobody in: {statuses}")
    after = export(house)
    told_apart(before, after)
    holds(after == before, f"the export is the same, byte for byte ({len(after)} bytes)")
    entered = used = 0
    for name, path in paths.items():
        status, headers, _ = ask(connection, "POST", path, "", marks[name])
        session = next((cookie for cookie in cookies_of(headers) if cookie.startswith("releve=")), None)
        home = ask(connection, "GET", "/", cookie=session)
        entered += status == 303 and home[0] == 200 and name.encode() in home[2]
        used += ask(connection, "POST", path, "", marks[name])[0] == 404
    holds(entered == DESKS, f"each click lets in afterwards: {entered} of {DESKS}")
    holds(used == DESKS, f"and lets in once: {used} of {DESKS} are used up")
    own = paths["desk0"][len("/sign-in/"):]
    altered = [own[:at] + ("A" if own[at] != "A" else "B") + own[at + 1:] for at in range(len(own))]
    told = lambda answer: (answer[0], tuple(one for one in answer[1] if one[0] not in ("date", "x-request-id")), answer[2])
    strangers = [*paths.values(), "/sign-in/x", "/sign-in/" + "x" * 32, *(f"/sign-in/{secret}" for secret in altered)]
    for method, body in (("GET", None), ("HEAD", None), ("POST", "")):
        answers = {told(ask(connection, method, path, body, marks["desk0"])) for path in strangers}
        holds(len(answers) == 1 and next(iter(answers))[0] == 404, f"{len(strangers)} used, altered and foreign links to sign in: {len(answers)} answer to {method}")
    return list(known.values())


def cookies_of(headers):
    return [value.partition(";")[0] for name, value in headers if name.lower() == "set-cookie"]


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
        known = list(secrets(house, "l").values())
        paths = [f"/l/{secret}" for secret in known]
        holds(len(set(paths)) == LINKS, f"{len(set(paths))} people have a link of their own")
        before = export(house)
        for method in ("HEAD", "GET"):
            by_wire(server, paths, method)
        asyncio.run(by_browser(playwright, url, paths))
        after = export(house)
        told_apart(before, after)
        holds(after == before, f"the export is the same, byte for byte ({len(after)} bytes), apart from what time brings")
        confirm_all(server, house, paths)
        closed(server, house, paths)
        known += signs_in(server, house, playwright, url)
        wait_for(lambda: metrics(server)['releve_mails{state="waiting"}'] == 0, 60, "the last letters to leave")
        # What stands beside the database's file is put into it every five minutes.
        until = time.monotonic() + 400
        looked = lambda: list(held(house, known, "while it is served"))
        found = looked()
        while any(number for number, _ in found) and time.monotonic() < until:
            time.sleep(10)
            found = looked()
        server.stop()
        found += held(house, known, "after it has stopped")
        for number, sentence in found:
            print(("kept    " if number == 0 else "BROKEN  ") + sentence, flush=True)
        if any(number for number, _ in found):
            sys.exit(1)


main()
