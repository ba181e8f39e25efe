"""Text editors that open a file at a line by an address of their own.

The browser hands the address to the system; the preview itself starts nothing.
"""

from __future__ import annotations

from types import MappingProxyType

EDITORS = MappingProxyType(
    {
        "vscode": "vscode://file{path}:{line}",
        "vscodium": "vscodium://file{path}:{line}",
        "cursor": "cursor://file{path}:{line}",
        "zed": "zed://file{path}:{line}",
        "idea": "idea://open?file={path}&line={line}",
        "textmate": "txmt://open?url=file://{path}&line={line}",
        "none": "",
    }
)
"""Address of a place by the editor's name; {path} is absolute and begins with a slash."""
DEFAULT = "vscode"
