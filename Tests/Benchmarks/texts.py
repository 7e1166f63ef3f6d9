"""Large folders of texts for benchmarks, made from the shipped sources: their sentences shuffled into texts of about
8 KB, with persons and places (as `index.toml` knows them) and years changed within each text, and events of which
several texts tell. New names follow Zipf's law, so that the vocabulary grows with the corpus as in real texts. The
same size gives the same bytes.
"""
import math, pathlib, random, re, tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
MONTHS = "January February March April May June July August September October November December".split()
TOLD = ["On {d} {m} {y}, {a} met {b} in {p}.", "{a} and {b} held talks in {p} on {m} {d}, {y}.",
        "The {p} meeting of {m} {y} between {a} and {b} is remembered differently by the two sides.",
        "“Nothing was signed in {p},” {a} said of the meeting with {b} in {m} {y}."]
ONSETS, VOWELS = "b br d dr f g h k kl l m n p r s st t tr v z".split(), "a e i o u ai ei ou".split()
ENDS = {"person": "ov ev in sky enko mann berg ez".split(), "place": "grad burg ton ville stan abad ford holm".split()}


class Names:
    """Names of a kind, the first ones far more often than the last."""

    def __init__(self, kind, choose):
        self.kind, self.choose, self.known = kind, choose, []

    def draw(self):
        rank = int(math.exp(self.choose.random() * math.log(len(self.known) + 20))) - 1
        while len(self.known) <= rank:
            parts = [self.choose.choice(ONSETS) + self.choose.choice(VOWELS) for _ in range(4)]
            name = (parts[0] + self.choose.choice(ENDS[self.kind])).capitalize()
            self.known.append(f"{(parts[1] + parts[2]).capitalize()} {name}" if self.kind == "person" else name)
        return self.known[rank]


def seeds():
    """The sentences, and the words to be replaced with their kind."""
    text = "\n".join(path.read_text() for path in sorted((ROOT / "corpus").glob("*.txt")))
    sentences = [part.strip() for part in re.split(r"(?<=[.!?”])\s+", text) if 30 < len(part) < 600]
    kinds = {}
    for entry in tomllib.loads((ROOT / "corpus/index.toml").read_text())["actor"].values():
        kind = {"person": "person", "place": "place"}.get(entry.get("kind"))
        for name in [entry["name"]] + entry.get("aliases", []) if kind else []:
            kinds[name] = (kind, entry["name"])
    return sentences, kinds


def write(folder, megabytes):
    """Fills a folder with so many megabytes of text."""
    choose = random.Random(megabytes)
    sentences, kinds = seeds()
    slot = re.compile(r"\b(%s|(?:19|20)\d\d)\b" % "|".join(map(re.escape, sorted(kinds, key=len, reverse=True))))
    names = {kind: Names(kind, choose) for kind in ENDS}
    events = [dict(d=choose.randint(1, 28), m=choose.choice(MONTHS), y=choose.randint(1990, 2024),
                   a=names["person"].draw(), b=names["person"].draw(), p=names["place"].draw())
              for _ in range(20 * megabytes)]
    folder.mkdir(parents=True)
    size = number = 0
    while size < megabytes * 1_000_000:
        cast, years = {}, choose.randint(-9, 0)

        def replace(match):
            if match[0] not in kinds:
                return str(int(match[0]) + years)
            kind, name = kinds[match[0]]
            full = cast.setdefault(name, names[kind].draw())
            return full if " " in match[0] else full.split()[-1]

        length, lines = choose.lognormvariate(math.log(6500), 0.6), []
        while length > 0:
            paragraph = " ".join(slot.sub(replace, choose.choice(sentences)) for _ in range(choose.randint(1, 6)))
            if choose.random() < 0.15:
                paragraph += " " + choose.choice(TOLD).format(**choose.choice(events))
            lines.append(paragraph)
            length -= len(paragraph)
        data = ("\n\n".join(lines) + "\n").encode()
        (folder / f"{number:06}.txt").write_bytes(data)
        size, number = size + len(data), number + 1
