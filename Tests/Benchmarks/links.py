#!/usr/bin/env python3
"""Measures the links that the program finds in the texts alone against those of human annotators.

  Tests/Benchmarks/links.py FOLDER [--program .build/release/parallax] [--split dev]

FOLDER holds score.py, the scorer, and data/ecb and data/newswcl50, the converted corpora (ECB+, Cybulska and
Vossen 2014; NewsWCL50, Hamborg et al. 2019), each with docs.jsonl, gold_pairs.jsonl and its texts in folders by
split and topic. Prints one line for each setting and kind of link. "split" is the whole split as one corpus, "topic"
each topic or story as a corpus of its own; average precision (AP) also counts the pairs under the floor.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

SETTINGS = [("ecb", "split"), ("ecb", "topic"), ("newswcl50", "topic")]
TARGETS = {  # data, setting, kind: F1 and AP to reach
    ("ecb", "split", "event"): (79, 85), ("ecb", "topic", "event"): (78, 85), ("ecb", "split", "actor"): (76, 78),
    ("newswcl50", "topic", "event"): (None, 30), ("newswcl50", "topic", "actor"): (None, 77)}


def links(program, folder, out):
    """Writes the links of a folder; having found nothing (status 1) is no fault."""
    command = [program, "links", "--all", "--unaided", "--format", "json", "-C", folder]
    status = subprocess.run(command, stdout=out).returncode
    if status not in (0, 1):
        sys.exit(f"links.py: {' '.join(command)} ended with status {status}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder")
    options.add_argument("--program", default=".build/release/parallax")
    options.add_argument("--split", default="dev")
    given = options.parse_args()
    print(f"{'data':10} {'setting':8} {'kind':6} {'P':>6} {'R':>6} {'F1':>6} {'AP':>6}   to reach (F1, AP)")
    for data, setting in SETTINGS:
        root = os.path.join(given.folder, "data", data)
        texts = os.path.join(root, given.split)
        if not os.path.isdir(texts):
            continue
        folders = [texts] if setting == "split" else [os.path.join(texts, t) for t in sorted(os.listdir(texts))]
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as found:
            started = time.monotonic()
            for folder in folders:
                links(given.program, folder, found)
            seconds = time.monotonic() - started
            scorer = [sys.executable, os.path.join(given.folder, "score.py"), "--data", root, "--split", given.split,
                      "--setting", setting, found.name]
            report = subprocess.run(scorer, capture_output=True, text=True, check=True).stdout
        for line in report.splitlines():
            kind = line.split(" ", 1)[0]
            if kind not in ("event", "actor"):
                continue
            figures = {name: value for name, value in re.findall(r"(\S+)\s+([\d.]+|-)", line)}
            f1, ap = TARGETS.get((data, setting, kind), (None, None)) if given.split == "dev" else (None, None)
            target = ", ".join("–" if x is None else str(x) for x in (f1, ap)) if f1 or ap else ""
            print(f"{data:10} {setting:8} {kind:6} {figures['P']:>6} {figures['R']:>6} {figures['F1']:>6} "
                  f"{figures['AP']:>6}   {target}")
        print(f"{data:10} {setting:8} took {seconds:.1f} s for {len(folders)} runs")


if __name__ == "__main__":
    main()
