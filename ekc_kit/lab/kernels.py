"""Which Python runs the notebooks: the very one that runs the kit."""

from __future__ import annotations

import subprocess
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager


class OwnPythonOnly(KernelSpecManager):
    """Knows one kernel, this Python's, whatever else was once installed on this computer."""

    def _kernel_dirs_default(self) -> list[str]:
        return []


class QuietKernel(ServerKernelManager):
    """A kernel that writes nothing on the terminal: what it has to say stands in the page.

    A kernel that is stopped while it starts would otherwise leave a traceback there.
    """

    async def _async_launch_kernel(self, kernel_cmd: list[str], **kw: Any) -> None:
        kw["stdout"] = kw["stderr"] = subprocess.DEVNULL
        await super()._async_launch_kernel(kernel_cmd, **kw)
