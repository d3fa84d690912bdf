"""The core stays light: writing asks for neither python-docx nor lxml until a template is read."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_plan_imports_no_docx_no_lxml_no_widgets() -> None:
    code = (
        "import sys, ekc_kit.word.documents.plan\n"
        "heavy = {'docx', 'lxml', 'ipywidgets', 'pandas', 'sqlalchemy'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
