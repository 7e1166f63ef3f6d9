#!/usr/bin/env python3
"""How many megabytes of text a second are read, tagged and linked without an index, on one core, and whether that
stays so as the texts grow.

    Tests/Benchmarks/growth.py [--rounds N] [--against PROGRAM] [MB ...]

Makes texts of so many megabytes from the shipped sources (`texts.py`; 1, 3, 10, 30 and 100 unless told), builds
Parallax (release, with a static standard library) and runs `parallax events --unaided` on them, pinned to one
core; prints the processor time, the best of so many rounds, and the most memory, both for each megabyte of text.
With another build of the program (of an older commit, say) both run in turns, so that what else the machine does
falls on both, and the last column is how many times faster this one is.
"""
import argparse, os, pathlib, subprocess, sys, tempfile

import texts

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(program, folder):
    """Seconds of processor time and bytes of memory."""
    pid = os.fork()
    if pid == 0:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 1)
        os.execv(program, [program, "events", "--unaided", "-C", folder])
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: no events in such texts
        sys.exit(f"{program} failed on {folder}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def row(programs, folder, count):
    """What the programs need for a folder, as a line of the table."""
    size = sum(path.stat().st_size for path in folder.glob("*.txt")) / 1e6
    rounds = [[run(program, str(folder)) for program in programs] for _ in range(count)]
    seconds = [min(figures[number][0] for figures in rounds) for number in range(len(programs))]
    memory = min(figures[0][1] for figures in rounds) / 1e6
    line = f"{size:7.1f} {seconds[0]:7.2f} {size / seconds[0]:6.2f} {memory / size:13.1f}"
    return line + "".join(f" {other / seconds[0]:14.1f}" for other in seconds[1:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--against", help="another build of the program")
    parser.add_argument("megabytes", nargs="*", type=int, default=[1, 3, 10, 30, 100])
    options = parser.parse_args()
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "parallax"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    programs = [str(ROOT / ".build/release/parallax")]
    if options.against:
        programs.append(os.path.abspath(options.against))
    print(f"{'MB':>7} {'s':>7} {'MB/s':>6} {'memory MB/MB':>13}" + ("   times faster" if options.against else ""))
    with tempfile.TemporaryDirectory() as place:
        for megabytes in options.megabytes:
            folder = pathlib.Path(place) / str(megabytes)
            texts.write(folder, megabytes)
            print(row(programs, folder, options.rounds), flush=True)


main()
