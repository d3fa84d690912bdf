"""Starting is quick: the database's library is loaded when a database is opened, not before."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["ekc_kit.store", "ekc_kit.session"])
def test_importing_loads_no_database_library(module: str) -> None:
    script = f"import sys, {module}; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.strip() == b"False"
