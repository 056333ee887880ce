"""`python -m tests.golden`: rewrite what the golden cases expect; review it with git diff."""

from .cases import CASES, rewrite

for one in CASES:
    print(f"{'rewritten' if rewrite(one) else 'unchanged'}: {one.name}")
