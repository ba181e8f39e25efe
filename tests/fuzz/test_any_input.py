"""Any file at all is findings or a clean build, never a traceback."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutation import mutated
from tests.fuzz.targets import TARGETS

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", TARGETS)
@FEW
@given(chance=st.randoms(use_true_random=False))
def test_a_spoilt_file_is_survived(kind: str, chance: Random) -> None:
    target = TARGETS[kind]
    with TemporaryDirectory() as folder:
        target.take(mutated(chance.choice(target.seeds()), chance), Path(folder))


@pytest.mark.parametrize("kind", TARGETS)
@FEW
@given(data=st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode()))
def test_anything_at_all_is_survived(kind: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        TARGETS[kind].take(data, Path(folder))
