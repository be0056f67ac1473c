"""What the checks of the contract share: the house of tests/endure, and where the tools from PyPI are."""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Where `tests/contract/all` put them: beside the Python that runs this.
BIN = pathlib.Path(sys.executable).parent
sys.path.insert(0, str(HERE.parent / "endure"))

from house import House, holds, wait_for  # noqa: E402, F401
