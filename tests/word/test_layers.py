"""The core stays light: writing asks for neither python-docx nor lxml until a template is read."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_documents_imports_no_docx_no_lxml_no_widgets() -> None:
    code = (
        "import sys, ekc_kit.word.documents.plan, ekc_kit.word.documents.preparation\n"
        "unwanted = {'docx', 'lxml', 'ipywidgets', 'pandas', 'resvg_py', 'sqlalchemy'}\n"
        "heavy = unwanted & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
