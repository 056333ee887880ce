"""What runs around the project: the pre-commit hook and the summary of a pull request."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def test_the_hook_runs_check() -> None:
    """The hook's command is one that this Python can run, and passes on what is committed."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["id"] == "check"
    assert hook["pass_filenames"] is False
    python, *command = hook["entry"].split()
    assert python == "python"
    ran = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_workflow_posts_the_summary() -> None:
    """CI appends the Markdown of the comparison to the job's summary, with the history it needs."""
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    checkout, *_, last = yaml.safe_load(text)["jobs"]["test"]["steps"]
    assert checkout["with"]["fetch-depth"] == 2
    assert last["run"] == '.ci/summary >> "$GITHUB_STEP_SUMMARY"'
    assert "--format markdown" in (ROOT / ".ci" / "summary").read_text(encoding="utf-8")
