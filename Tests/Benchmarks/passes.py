#!/usr/bin/env python3
"""Prints what each pass that links in the texts alone adds, and how much of that is right.

  Tests/Benchmarks/passes.py FOLDER [--program .build/release/parallax] [--split dev]

FOLDER is that of links.py. A link belongs to the first of its passes, in the order of the engine: what a pass adds are
the links that no earlier pass speaks for. Two tables are printed: for ECB+ (the whole split as one corpus), where a link
is right when annotators put both sentences into one cluster, and for the careful reading of corpus/ (Tests/Readings),
where it is right when both sentences surely tell of one event; links with a doubtful end, or between sentences that
tell of nothing, are left out there.
"""
import argparse
import collections
import csv
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ORDER = ["named-event", "shared-phrase", "rare-name", "same-day", "story-words", "wording"]


def links(program, folder):
    """The links by events above the floor."""
    command = [program, "links", "--unaided", "--kind", "event", "--format", "json", "-C", folder]
    found = subprocess.run(command, capture_output=True, text=True)
    if found.returncode not in (0, 1):
        sys.exit(f"passes.py: {' '.join(command)}: {found.stderr.strip()}")
    return [json.loads(line) for line in found.stdout.splitlines()]


def first_pass(link):
    passes = {reason["pass"] for reason in link["evidence"]}
    return next((name for name in ORDER if name in passes), "other")


def table(title, judged):
    """Prints a row for each pass; judged holds pairs of pass and whether the link is right."""
    counts = collections.defaultdict(collections.Counter)
    for name, is_right in judged:
        counts[name][is_right] += 1
    print(f"\n{title}\n{'pass':14} {'adds':>7} {'right':>7} {'precision':>10} {'so far':>8}")
    right = total = 0
    for name in ORDER + ["other"]:
        count = sum(counts[name].values())
        if not count:
            continue
        right += counts[name][True]
        total += count
        print(f"{name:14} {count:7} {counts[name][True]:7} {100 * counts[name][True] / count:9.1f} % "
              f"{100 * right / total:6.1f} %")


def ecb(program, folder, split):
    root = os.path.join(folder, "data", "ecb")
    sentences = {}
    with open(os.path.join(root, "docs.jsonl"), encoding="utf-8") as file:
        for document in map(json.loads, file):
            if document["split"] == split:
                sentences[document["doc"]] = [s for s in document["sentences"] if s["annotated"]]
    gold = set()
    with open(os.path.join(root, "gold_pairs.jsonl"), encoding="utf-8") as file:
        for pair in map(json.loads, file):
            if pair["split"] == split and pair["kind"] == "event":
                gold.add(frozenset((pair[end]["doc"], pair[end]["sent"]) for end in "ab"))

    def ends(place):
        document = os.path.basename(place["file"]).removesuffix(".txt")
        return [(document, s["i"]) for s in sentences.get(document, [])
                if s["start"] < place["end"] and place["start"] < s["end"]]

    for link in links(program, os.path.join(root, split)):
        for a in ends(link["a"]):
            for b in ends(link["b"]):
                yield first_pass(link), frozenset((a, b)) in gold


def reading(program):
    texts, lines = {}, {}

    def place(row):
        """Where the quote of a row begins, in scalars of its file."""
        source = row["source"]
        if source not in texts:
            with open(os.path.join(ROOT, "corpus", source + ".txt"), encoding="utf-8", newline="") as file:
                texts[source] = file.read()
            lines[source] = [0] + [i + 1 for i, c in enumerate(texts[source]) if c == "\n"]
        start = lines[source][int(row["line"]) - 1] - 1
        for _ in range(int(row["occurrence"])):
            start = texts[source].find(row["quote"], start + 1)
        return start

    told = []
    with open(os.path.join(ROOT, "Tests", "Readings", "mentions.tsv"), encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] == "event":
                told.append((row["source"], place(row), row["id"], row["reading"]))

    def events(end):
        inside = [t for t in told if t[0] == end["source"] and end["start"] <= t[1] < end["end"]]
        return {t[2] for t in inside if t[3] == "sure"}, {t[2] for t in inside}

    for link in links(program, os.path.join(ROOT, "corpus")):
        (sure_a, all_a), (sure_b, all_b) = events(link["a"]), events(link["b"])
        is_right = bool(sure_a & sure_b)
        if is_right or (sure_a and all_b or all_a and sure_b) and not all_a & all_b:
            yield first_pass(link), is_right


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder")
    options.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "parallax"))
    options.add_argument("--split", default="dev")
    given = options.parse_args()
    table(f"ECB+ {given.split}, whole split", ecb(given.program, given.folder, given.split))
    table("the careful reading of the five sources", reading(given.program))


if __name__ == "__main__":
    main()
