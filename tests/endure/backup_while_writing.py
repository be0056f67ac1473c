"""8. A backup that is made while others write is the house of one moment, comes back byte-equal, and goes there and back
between the databases byte-equal."""

import subprocess
import sys
import time

from house import POSTGRES, PROGRAM, House, holds, psql
from writers import Writer


def exported(house, database):
    done = subprocess.run([PROGRAM, "export", "--database", database], env=house.environment(), capture_output=True, check=True)
    return done.stdout


def main(on):
    with House(on) as house:
        server = house.serve()
        writers = [Writer(server, number, 8) for number in range(8)]
        for writer in writers:
            writer.start()
        time.sleep(2)
        before = {number for writer in writers for number in list(writer.acknowledged)}
        began = time.monotonic()
        house.run("backup", f"{house.folder}/house.backup")
        took = time.monotonic() - began
        for writer in writers:
            writer.ending = True
        for writer in writers:
            writer.join()
        refused = [refusal for writer in writers for refusal in writer.refused]
        after = {number for writer in writers for number in writer.acknowledged}
        house.run("restore", f"{house.folder}/house.backup", "--database", f"sqlite:{house.folder}/back.db")
        back = exported(house, f"sqlite:{house.folder}/back.db")
        sites = {int(line.split(b'"id":"S')[1].split(b'"')[0]) for line in back.splitlines() if line.startswith(b'["sites"')}
        print(f"        {on}: {len(after)} writes, of which {len(before)} before the backup, {len(sites)} in it, {took:.1f} s, {len(refused)} refused")
        holds(before <= sites <= after | {max(after) + 8}, f"{on}: all that was acknowledged before it is in the backup")
        if POSTGRES:
            there = "endure_" + str(time.time_ns())
            psql(f"{POSTGRES}/postgres", f"CREATE DATABASE {there}")
            house.run("copy", "--from", f"sqlite:{house.folder}/back.db", "--to", f"{POSTGRES}/{there}")
            house.run("copy", "--from", f"{POSTGRES}/{there}", "--to", f"sqlite:{house.folder}/again.db")
            holds(exported(house, f"{POSTGRES}/{there}") == back, f"{on}: SQLite → PostgreSQL is byte-equal, {len(back)} bytes")
            holds(exported(house, f"sqlite:{house.folder}/again.db") == back, f"{on}: PostgreSQL → SQLite is byte-equal")
            dumped(house, f"{POSTGRES}/{there}", back)


def dumped(house, database, expected):
    """PostgreSQL's own way, there and back."""
    back = "endure_" + str(time.time_ns())
    psql(f"{POSTGRES}/postgres", f"CREATE DATABASE {back}")
    dump = f"{house.folder}/house.dump"
    subprocess.run(["pg_dump", "--format=custom", f"--file={dump}", database], check=True)
    subprocess.run(["pg_restore", "--no-owner", f"--dbname={POSTGRES}/{back}", dump], check=True)
    house.run("restored", "--database", f"{POSTGRES}/{back}")
    noted = psql(f"{POSTGRES}/{back}", "SELECT count(*) FROM restored")
    holds(exported(house, f"{POSTGRES}/{back}") == expected and noted == "1", "pg_dump and pg_restore are byte-equal, and the house knows")


main(sys.argv[1] if len(sys.argv) > 1 else "sqlite")
