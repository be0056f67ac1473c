"""What the checks in a browser share: the house of tests/endure, Chromium, axe, and the words that people read.

Where something that they need is not there, a check says so and ends: well, unless RELEVE_BROWSER=required.
"""

import email
import email.policy
import functools
import importlib
import os
import pathlib
import re
import shutil
import socket
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "endure"))

# The languages that people are written to in. A new one is a line here.
LANGUAGES = {
    "fr": "ltr",
    "nl": "ltr",
    "en": "ltr",
    "ar": "rtl",
}


def not_run(what):
    """Ends the check because `what` is missing."""
    print(f"not run: {pathlib.Path(sys.argv[0]).name}: {what} is missing", flush=True)
    sys.exit(1 if os.environ.get("RELEVE_BROWSER") == "required" else 0)


def needs(module, package):
    """A module that is no part of Python."""
    try:
        return importlib.import_module(module)
    except ImportError:
        not_run(f"{package} for Python")


def chromium():
    """Where the system's Chromium is. Its shell without windows opens pages three times as fast."""
    names = (os.environ.get("RELEVE_CHROMIUM"), "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    return found or not_run("Chromium")


def launch(driver):
    """A browser without a window, or a promise of one where the driver is asynchronous. It refuses its sandbox to root."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return driver.chromium.launch(executable_path=chromium(), args=sandbox)


def axe():
    """The text of axe-core, which comes with its package for Python."""
    package = needs("axe_playwright_python", "axe-playwright-python")
    return (pathlib.Path(package.__file__).parent / "axe.min.js").read_text()


def plain(text):
    """With single spaces, whatever they were: French has its own before some signs; and without the marks around Latin words."""
    return re.sub(r"\s+", " ", re.sub("[\u2066-\u2069]", "", text)).strip()


def free_port():
    """A port for a server whose address must be known before it listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def words(language, of="page"):
    """The sentences of the pages, or of the mails, that have no variable parts."""
    text = (ROOT / "src/locales" / language / f"{of}.ftl").read_text()
    return {key: plain(value) for key, value in re.findall(r"(?m)^([a-z-]+) = ([^{\n]+)$", text)}


class Mail:
    """A mail as its reader shows it."""

    def __init__(self, content):
        self.bytes = content
        self.message = email.message_from_bytes(content, policy=email.policy.default)
        self.to = self.message["to"].addresses[0].addr_spec
        self.subject = str(self.message["subject"])
        self.text = self.message.get_body(("plain",)).get_content()
        html = self.message.get_body(("html",))
        self.html = html.get_content() if html else ""
        self.files = [part for part in self.message.walk() if part.get_content_type() == "text/calendar"]

    def link(self):
        """The link that is in its text; none where there is none."""
        found = re.search(r"(?m)^https?://\S+", self.text)
        return found and found.group()


@functools.cache
def read(file):
    """A mail in a file, which never changes once it is there."""
    return Mail(file.read_bytes())


def mails(folder):
    """The mails in a folder, in the order in which they came."""
    files = sorted(pathlib.Path(folder).glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    return [read(file) for file in files]


class Promises:
    """Promises that are made of many things: what broke them is noted, and told at the end, all at once."""

    def __init__(self):
        self.made = {}

    def hold(self, promise, condition, where, what=""):
        """Notes whether a promise was kept of one thing."""
        count, broken = self.made.setdefault(promise, [0, []])
        self.made[promise][0] = count + 1
        if not condition:
            broken.append(f"{where}: {what}".rstrip(": "))

    def tell(self):
        """Prints each, and ends the check where one was not kept."""
        for promise, (count, broken) in self.made.items():
            print(f"{'BROKEN ' if broken else 'kept   '} {promise} ({count - len(broken)} of {count})", flush=True)
            for one in broken[:12]:
                print(f"          {one}", flush=True)
        if any(broken for _, broken in self.made.values()):
            sys.exit(1)
