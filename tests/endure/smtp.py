"""A real SMTP server (aiosmtpd) that can be told to misbehave, and that notes what it took on itself."""

import asyncio
import collections
import re
import socket
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


class Mailbox:
    """What a server has said 250 to, by Message-ID, and how it behaves: `well`, `swallow`, `stall`, `refuse_for_now`."""

    def __init__(self, behaviour="well", pause=0.0):
        self.behaviour = behaviour
        self.pause = pause
        self.seen = collections.defaultdict(list)  # all that arrived whole
        self.taken = collections.Counter()  # what was answered with 250
        self.lock = threading.Lock()

    async def handle_DATA(self, server, session, envelope):
        identifier = re.search(rb"(?im)^message-id:\s*(<[^>]+>)", envelope.content).group(1).decode()
        with self.lock:
            self.seen[identifier].append(envelope.content)
        await asyncio.sleep(self.pause)
        if self.behaviour == "refuse_for_now":
            return "451 later, please"
        if self.behaviour == "swallow":
            server.transport.abort()
            return "250 nobody hears this"
        if self.behaviour == "stall":
            await asyncio.sleep(300)
        with self.lock:
            self.taken[identifier] += 1
        return "250 taken"


class Post(Controller):
    """A mail server on a loopback port."""

    def __init__(self, mailbox):
        self.mailbox = mailbox
        super().__init__(mailbox, hostname="127.0.0.1", port=free_port())

    def factory(self):
        return SMTP(self.handler, data_size_limit=10_000_000)

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}"

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()


class Silence:
    """A server that accepts connections and never says a word."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"smtp://127.0.0.1:{self.socket.getsockname()[1]}"
        self.open = []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                self.open.append(self.socket.accept())
            except OSError:
                return

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
