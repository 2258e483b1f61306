"""The JSON API answers as its description says, whoever asks. Longer: make api-fuzz."""

from pathlib import Path

import pytest

import api

# So many seconds for all roles together.
BUDGET = 60


@pytest.mark.parametrize("role", api.TOKENS)
def test_the_api_answers_as_it_is_described(tmp_path: Path, role: str) -> None:
    done = api.asked(tmp_path, role, BUDGET // len(api.TOKENS))
    assert done.returncode == 0, done.stdout + done.stderr
