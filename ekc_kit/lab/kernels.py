"""Which Python runs the notebooks: the very one that runs the kit."""

from __future__ import annotations

from jupyter_client.kernelspec import KernelSpecManager


class OwnPythonOnly(KernelSpecManager):
    """Knows one kernel, this Python's, whatever else was once installed on this computer."""

    def _kernel_dirs_default(self) -> list[str]:
        return []
