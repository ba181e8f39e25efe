from importlib import metadata

import pytest

from book.ground.packages import version


@pytest.mark.parametrize("name", ["weasyprint", "markdown-it-py", "Jinja2", "pillow", "fonttools"])
def test_the_version_is_what_the_package_says_of_itself(name: str) -> None:
    assert version(name) == metadata.version(name)


def test_a_package_that_is_not_here_has_none() -> None:
    assert version("no-such-package") == ""
