#!/usr/bin/env python3
"""How long to the first frame and from a key to its answer with many notes, beside none.

    Tests/Benchmarks/notes.py [--notes N] [--rounds N] [--keys N] [-- PROGRAM]

Writes N notes (50,000) on the shipped texts into a folder of their own, with the program's own import, and measures
the program there and on the same texts without a note, in turns. Besides: how much processor time the open reader
takes while nobody presses a key. Without a program it builds Parallax (release).
"""
import argparse, json, os, pathlib, random, select, shutil, signal, statistics, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import speed

# Stands in the first frame of the text at which the reader is opened.
PLACE, TEXT = "commentary:1", b"hegemonism"


def folder_with_notes(program, folder, count):
    shutil.copytree(speed.ROOT / "corpus", folder, ignore=shutil.ignore_patterns(".*"))
    draw = random.Random(7)
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))}
    notes = []
    for number in range(count):
        name = draw.choice(list(texts))
        text = texts[name]
        start = draw.randrange(0, len(text) - 120)
        end = start + draw.randrange(10, 100)
        notes.append({
            "type": "Annotation", "id": f"urn:uuid:{number:08x}-0000-4000-8000-000000000000",
            "body": [{"type": "TextualBody", "value": f"note {number}"},
                     {"type": "TextualBody", "value": f"tag {number % 40}", "purpose": "tagging"}],
            "target": {"source": name, "selector": [
                {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[max(0, start - 32):start],
                 "suffix": text[end:end + 32]},
                {"type": "TextPositionSelector", "start": start, "end": end}]}})
    if notes:
        file = folder.parent / "notes.jsonld"
        file.write_text(json.dumps(notes))
        subprocess.run([program, "notes", "import", str(file), "-C", str(folder)], check=True,
                       stdout=subprocess.DEVNULL)
    return folder


def measure(command, keys, home, frames, drawn, answers):
    """The first frame is there when the text is; notes and links come into it beside the keys. Keys are timed from then on,
    when nothing more comes."""
    since = time.perf_counter()
    pid, terminal = speed.spawn(command, home)
    output = b""
    while TEXT not in output:
        output += os.read(terminal, 1 << 16)
    frames.append((time.perf_counter() - since) * 1000)
    drawn_at = time.perf_counter()
    while select.select([terminal], [], [], 0.5)[0]:
        os.read(terminal, 1 << 16)
        drawn_at = time.perf_counter()
    drawn.append((drawn_at - since) * 1000)
    for _ in range(keys):
        since = time.perf_counter()
        os.write(terminal, b"j")
        answers.append(speed.burst(terminal, since)[0])
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)


def idle_time(command, home, seconds):
    """Processor time of the open reader while no key is pressed, in milliseconds a second."""
    pid, terminal = speed.spawn(command, home)
    speed.burst(terminal, time.perf_counter())
    def used():
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")
    time.sleep(2)
    before = used()
    time.sleep(seconds)
    spent = (used() - before) / seconds
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return spent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--notes", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--keys", type=int, default=30)
    parser.add_argument("program", nargs="?")
    options = parser.parse_args()
    program = options.program
    if not program:
        subprocess.run(["swift", "build", "-c", "release", "--product", "parallax"], cwd=speed.ROOT, check=True)
        program = str(speed.ROOT / ".build/release/parallax")
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        cases = {}
        for name, count in (("no notes", 0), (f"{options.notes} notes", options.notes)):
            home = place / name.replace(" ", "-")
            home.mkdir()
            folder = folder_with_notes(program, home / "texts", count)
            cases[name] = ([program, str(folder), "--at", PLACE], str(home), [], [], [])
        for _ in range(options.rounds):
            for command, home, frames, drawn, answers in cases.values():
                measure(command, options.keys, home, frames, drawn, answers)
        print(f"{'ms':36} {'median':>8} {'95 %':>8}")
        for name, (command, home, frames, drawn, answers) in cases.items():
            speed.row(f"to the first frame, {name}", frames)
            speed.row(f"until links and notes stand, {name}", drawn)
            speed.row(f"from a key to its frame, {name}", answers)
        for name, (command, home, *_) in cases.items():
            print(f"{'processor ms a second when idle, ' + name:48} {idle_time(command, home, 10):8.2f}")


if __name__ == "__main__":
    main()
