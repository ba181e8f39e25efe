"""What WeasyPrint 70.0 remembers between pages, so that a page can be made again."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

_LISTS = ("footnotes", "current_page_footnotes", "reported_footnotes", "rendered_notes")


@dataclass(frozen=True, slots=True)
class State:
    """The layout context between two pages, from `layout_document` and `make_all_pages`."""

    lists: tuple[list[Any], ...]
    broken: dict[Any, Any]
    running: dict[Any, dict[Any, list[Any]]]
    pages: tuple[Any, ...]
    """The page maker's items from this page on."""
    forced_break: bool

    @staticmethod
    def of(context: Any, index: int) -> State:
        """Take down the state, on the way to page `index` (from 0) or after it."""
        return State(
            tuple(list(getattr(context, name)) for name in _LISTS),
            dict(context.broken_out_of_flow),
            {name: dict(pages) for name, pages in context.running_elements.items()},
            tuple(
                (*item[:3], copy.deepcopy(item[3]), dict(item[4]))
                for item in context.page_maker[index:]
            ),
            context.forced_break,
        )

    def restore(self, context: Any, index: int) -> None:
        """Put it back."""
        for name, values in zip(_LISTS, self.lists, strict=True):
            setattr(context, name, list(values))
        context.broken_out_of_flow = dict(self.broken)
        for name, pages in context.running_elements.items():
            pages.clear()
            pages.update(self.running.get(name, {}))
        context.page_maker[index:] = [
            (*item[:3], copy.deepcopy(item[3]), dict(item[4])) for item in self.pages
        ]
        context.forced_break = self.forced_break
