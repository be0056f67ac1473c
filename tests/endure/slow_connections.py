"""6. 1,000 connections with slow headers and 1,000 with slow bodies: others are answered within a second at the 99th of 100,
and the slow ones are closed by their deadline. SIGTERM with those open ends within the grace, and answers what is in flight.
What is odd does not panic."""

import resource
import selectors
import socket
import sys
import threading
import time

from house import House, holds, p99, wait_for

SLOW, HEADERS, BODY, GRACE = 1000, 10, 20, 10  # how many, and the server's deadlines in seconds

HEAD = b"GET /v1/sites HTTP/1.1\r\nHost: x\r\n"


def opened(address, token, kind):
    host, port = address.rsplit(":", 1)
    one = socket.create_connection((host, int(port)), timeout=30)
    if kind == "header":
        one.sendall(HEAD)
    else:
        one.sendall(f"POST /v1/sites HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{".encode())
    one.setblocking(False)
    return one


class Crowd(threading.Thread):
    """Sends a byte a second on each connection, and notes when the server closes it."""

    def __init__(self, sockets):
        super().__init__(daemon=True)
        self.open = dict(sockets)
        self.began = time.monotonic()
        self.closed = []

    def run(self):
        while self.open:
            for one, kind in list(self.open.items()):
                try:
                    one.send(b"X-a: b\r\n" if kind == "header" else b" ")
                    while one.recv(4096):
                        pass
                    raise OSError
                except BlockingIOError:
                    continue
                except OSError:
                    self.closed.append((kind, time.monotonic() - self.began))
                    del self.open[one]
                    one.close()
            time.sleep(1)


def crowd(server):
    kinds = ["header", "body"] * SLOW
    sockets = {opened(server.address, server.house.token, kind): kind for kind in kinds}
    everyone = Crowd(sockets)
    everyone.start()
    return everyone


def main(on):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    with House(on) as house:
        server = house.serve()
        slow = crowd(server)
        times = []
        while slow.open and time.monotonic() - slow.began < BODY + 15:
            began = time.perf_counter()
            server.ask("GET", "/v1/sites", expect=200)
            times.append(time.perf_counter() - began)
            time.sleep(0.02)
        holds(p99(times) < 1, f"{2 * SLOW} slow connections: p99 of {len(times)} others {p99(times) * 1000:.0f} ms")
        last = {kind: max(when for of, when in slow.closed if of == kind) for kind in ("header", "body")}
        holds(not slow.open and last["header"] < HEADERS + 5 and last["body"] < BODY + 5, f"all were closed: headers after {last['header']:.1f} s, bodies after {last['body']:.1f} s at the latest")

        slow = crowd(server)
        answers = []
        host, port = server.address.rsplit(":", 1)
        flight = socket.create_connection((host, int(port)), timeout=30)
        body = b'{"id": "LATE", "name": "Late", "time_zone": "Europe/Brussels"}'
        flight.sendall(f"POST /v1/sites HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {house.token}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:10])
        time.sleep(0.5)
        ending = threading.Thread(target=lambda: answers.append(server.stop(GRACE + 10)))
        ending.start()
        time.sleep(0.5)
        flight.sendall(body[10:])
        said = flight.recv(4096).decode()
        ending.join()
        holds(said.startswith("HTTP/1.1 201"), "a request in flight was answered after SIGTERM")
        holds(answers and answers[0] < GRACE + 2, f"SIGTERM with {2 * SLOW} slow connections: over after {answers[0]:.1f} s")
        for one in slow.open:
            one.close()

        server = house.serve()
        odd = {
            "CONNECT": b"CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n",
            "OPTIONS *": b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
            "a chunked body": f"POST /v1/sites HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {house.token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{{\"id\"\r\n0\r\n\r\n".encode(),
            "a header of 500 kB": HEAD + b"X-Long: " + b"a" * 500_000 + b"\r\n\r\n",
            "two lengths": b"POST /v1/sites HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
            "no HTTP at all": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 10,
        }
        for name, request in odd.items():
            with socket.create_connection((host := server.address.rsplit(":", 1)[0], int(server.address.rsplit(":", 1)[1])), timeout=15) as one:
                try:
                    one.sendall(request)
                    answer = one.recv(4096).decode(errors="replace").split("\r\n")[0]
                except OSError as error:
                    answer = f"closed ({error})"
                print(f"        {name}: {answer or 'closed'}")
        server.ask("GET", "/healthz", expect=200)
        holds(not server.said("panicked"), "nothing panicked")


main(sys.argv[1] if len(sys.argv) > 1 else "sqlite")
