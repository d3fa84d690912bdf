"""Write the starter templates into the checkout's ``templates`` folder."""

import sys
from pathlib import Path

from ekc_kit.word.starter import write_starters

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[3] / "templates"
for path in write_starters(folder):
    sys.stdout.write(f"{path}\n")
