"""`new`: a chapter to fill in, or the words of a Word document as one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from book.command.shared import Shared, show_findings
from book.ground.errors import BookError, ExitCode, Text

if TYPE_CHECKING:
    from book.command.scaffold import Draft


def add_new(shared: Shared) -> None:
    """`new`."""
    say = shared.say

    @shared.command(
        "new",
        "Begynn på et kapittel; uten flagg spør kommandoen om resten.",
        "Start a chapter; without flags the command asks for the rest.",
    )
    @shared.book
    @click.option(
        "--from",
        "document",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=say("et Word-dokument (.docx) som blir kapitlet", "a .docx that becomes the chapter"),
    )
    @click.option(
        "--kind",
        type=click.Choice(["text", "partnership", "summary"]),
        help=say("hva slags kapittel", "what kind of chapter"),
    )
    @click.option("--title", default="", help=say("tittelen", "the title"))
    @click.option("--part", help=say("delen det skal stå i", "the part it is to stand in"))
    @click.option(
        "--municipality", multiple=True, help=say("en kommune; flere går an", "one or more")
    )
    @click.option(
        "--institution", multiple=True, help=say("en kunnskapspartner", "a knowledge partner")
    )
    @click.option("--yes", is_flag=True, help=say("svar ja", "answer yes"))
    @click.argument("slug", default="", metavar=say("NAVN", "SLUG"))
    def new(
        root: Path,
        document: Path | None,
        kind: str | None,
        title: str,
        part: str | None,
        municipality: tuple[str, ...],
        institution: tuple[str, ...],
        yes: bool,
        slug: str,
    ) -> int:
        from book.command import asking, scaffold
        from book.ground.slugs import slug as slug_of
        from book.manuscript.scaffold import Plan
        from book.model import Kind

        name = slug or (slug_of(document.stem) if document else "")
        plan = Plan(name, title, Kind(kind or "text"), municipality, institution)
        scaffold.check_name(name)
        if asking.can_ask() and not (document or kind or title):
            plan = asking.complete(plan, shared.lang)
        plan = scaffold.fitted(root.resolve(), plan)
        if document is not None:
            draft = scaffold.word_draft(root.resolve(), plan, document.absolute())
        else:
            draft = scaffold.new_draft(root.resolve(), plan)
        if asking.can_ask() and part is None and not draft.exists:
            titles = scaffold.parts(root.resolve())
            part = asking.part(titles, shared.lang) if len(titles) > 1 else None
        return _save(shared, root.resolve(), draft, part, yes=yes)


def _save(shared: Shared, root: Path, draft: Draft, part: str | None, *, yes: bool) -> int:
    """Write a draft, after a yes where a chapter is there, and say what was lost."""
    from book.command import scaffold

    if draft.exists and not _may_replace(shared, draft, yes=yes):
        return ExitCode.CLEAN
    draft.save()
    is_listed = scaffold.enlist(root, draft.file, part)
    name = draft.file.name
    made = Text(f"{name} er skrevet.", f"{name} is written.")
    unlisted = Text(
        f"{name} er skrevet. Før den opp under contents i book.yaml.",
        f"{name} is written. List it under contents in book.yaml.",
    )
    click.echo((made if is_listed else unlisted).in_(shared.lang))
    if draft.lost:
        show_findings(draft.lost, root, shared.lang, "text", strict=False)
    return ExitCode.CLEAN


def _may_replace(shared: Shared, draft: Draft, *, yes: bool) -> bool:
    """Show what would change in the chapter that is there, and ask.

    Raises:
        BookError: nobody is there to ask.
    """
    from book.command import asking

    changes = draft.changes()
    name = draft.file.name
    if not changes:
        same = Text(f"{name} har de samme ordene fra før.", f"{name} has these words already.")
        click.echo(same.in_(shared.lang))
        return False
    click.echo(changes, nl=False)
    if yes:
        return True
    if not asking.can_ask():
        raise BookError(
            Text(f"{name} finnes fra før og er ikke rørt.", f"{name} exists and was not touched."),
            Text("se endringene over; --yes tar dem inn", "see above; --yes takes the changes in"),
            ExitCode.USAGE,
        )
    question = Text(f"Skal {name} bli slik?", f"Change {name} like this?")
    return asking.confirm(question, shared.lang)
