#!/usr/bin/env python3
"""Makes the sample: a believable, wholly invented Agder of 2019-2021 as a county office's case-system exports.

    python3 SampleInput/make_sample.py            write the exports, README tables and the tests' expectations
    python3 SampleInput/make_sample.py --check    write nothing: are the files as made, and do they add up when read back?

Python 3.9 or later, standard library only. It reads no clock, no locale and no random numbers: a rerun gives the same bytes.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

from sample_maker import agder, checking, expectations, exports, readme, writing  # noqa: E402

SAMPLE = Path(__file__).resolve().parent
EXPECTATIONS = SAMPLE.parent / "Tests" / "tilskuddTests" / "Cases" / "sample-expectations.json"


def outputs():
    """Every file that belongs to the sample, with its bytes."""
    sample = agder.make()
    files = [writing.write(export) for export in exports.exports(sample)]
    expected = expectations.expectations(sample, files)
    contents = {SAMPLE / file.export.path: file.data for file in files}
    text = (SAMPLE / "README.md").read_text(encoding="utf-8")
    contents[SAMPLE / "README.md"] = readme.fill(text, expected).encode("utf-8")
    contents[EXPECTATIONS] = expectations.as_json(expected)
    return contents


def main():
    contents = outputs()
    if sys.argv[1:] == ["--check"]:
        problems = [f"{path}: not as made; run make_sample.py" for path, data in contents.items()
                    if not path.exists() or path.read_bytes() != data]
        problems += [f"{path}: no file of the sample" for path in sorted(SAMPLE.rglob("*.csv")) if path not in contents]
        problems += checking.problems(SAMPLE, EXPECTATIONS)
        sys.exit("\n".join(problems) if problems else 0)
    if sys.argv[1:]:
        sys.exit(__doc__)
    for path, data in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main()
