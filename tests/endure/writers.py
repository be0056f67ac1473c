"""Somebody who writes without a pause, and remembers what was acknowledged."""

import http.client
import threading
import time


def site(number):
    return {"id": f"S{number}", "name": f"Site {number}", "time_zone": "Europe/Brussels"}


class Writer(threading.Thread):
    """Adds one site after the other until it is told to stop or the server is gone. Notes what was acknowledged."""

    def __init__(self, server, first, step):
        super().__init__(daemon=True)
        self.server, self.number, self.step = server, first, step
        self.acknowledged, self.refused, self.times = [], [], []
        self.ending = False

    def run(self):
        client = self.server.client()
        while not self.ending:
            began = time.perf_counter()
            try:
                status, answer = client.ask("POST", "/v1/sites", site(self.number))
            except (OSError, http.client.HTTPException, AssertionError):
                return
            self.times.append((time.perf_counter() - began) * 1000)
            if status == 201:
                self.acknowledged.append(self.number)
            else:
                self.refused.append((status, answer["code"] if isinstance(answer, dict) else answer))
            self.number += self.step
