"""What the recounts have in common: a raw export as tables, and figures that are compared."""

import json
from collections import defaultdict
from datetime import datetime, timezone

UTC = timezone.utc


def instant(text):
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def read(path):
    tables = defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            table, row = json.loads(line)
            tables[table].append(row)
    return tables


class Figures:
    """Figures of a report beside those that were counted again."""

    def __init__(self):
        self.compared, self.differing = 0, []

    def compare(self, what, told, counted):
        self.compared += 1
        if told != counted:
            self.differing.append(f"{what}: the report says {told}, the export {counted}")

    def tell(self):
        """Prints what differs; gives what the script ends with."""
        for line in self.differing:
            print(line)
        print(f"{self.compared} figures compared, {len(self.differing)} differ")
        return 1 if self.differing or self.compared < 5 else 0
