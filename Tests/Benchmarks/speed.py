#!/usr/bin/env python3
"""How long to the first frame, and from a key to the frame that answers it.

    Tests/Benchmarks/speed.py [--rounds N] [--keys N] [-- PROGRAM ARGUMENT ...]

Without a program it builds Parallax (release, with a static standard library) and measures it on the shipped
corpus beside `less` on one of its files, in turns, so that what else the machine does falls on both. An answer
is over with its last byte, after which the program is silent for a while. The first frame of Parallax stands
with its last row, which offers help; the links come after it, and stand when the program is silent. Prints the
median and the 95th of 100, in milliseconds.
"""
import argparse, fcntl, os, pathlib, pty, select, signal, statistics, struct, subprocess, sys, tempfile, termios, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SILENCE = 0.06


def spawn(command, home):
    pid, terminal = pty.fork()
    if pid == 0:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
                       "LESSHISTFILE": "-"}
        # The size must stand before the program asks for it.
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.execve(command[0], command, environment)
    return pid, terminal


def burst(terminal, since, sign=None):
    """Reads until the program is silent; milliseconds from `since` to `sign` (or to the last byte) and to the last
    byte."""
    last, size, limit = since, 0, time.perf_counter() + 10
    seen, shown = b"", None
    while True:
        wait = SILENCE if size else limit - time.perf_counter()
        if wait <= 0:
            sys.exit("no answer within 10 seconds")
        if not select.select([terminal], [], [], wait)[0]:
            if size:
                return ((shown or last) - since) * 1000, (last - since) * 1000
            continue
        data = os.read(terminal, 1 << 16)
        last, size = time.perf_counter(), size + len(data)
        if sign and not shown:
            seen += data
            shown = last if sign in seen else None


def measure(command, sign, keys, home, frames, linked, answers):
    since = time.perf_counter()
    pid, terminal = spawn([word.replace("HOME", home) for word in command], home)
    frame, silence = burst(terminal, since, sign)
    frames.append(frame)
    linked.append(silence)
    for _ in range(keys):
        since = time.perf_counter()
        os.write(terminal, b"j")
        answers.append(burst(terminal, since)[0])
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)


def row(name, values):
    values = sorted(values)
    print(f"{name:36} {statistics.median(values):8.2f} {values[min(len(values) - 1, len(values) * 95 // 100)]:8.2f}")


def programs(command):
    if command:
        return {command[0]: ([os.path.abspath(command[0])] + command[1:], None)}
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "parallax"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    # Always at the same place, and nothing is kept beside the corpus.
    place = ["--at", "commentary:1", "--notes", "HOME/notes.sqlite"]
    return {"parallax": ([str(ROOT / ".build/release/parallax")] + place, b"help"),
            "less": (["/usr/bin/less", str(ROOT / "corpus/prospect.txt")], None)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--keys", type=int, default=10)
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    measured = {name: (command, sign, [], [], []) for name, (command, sign) in programs(options.command).items()}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(options.rounds + 1):
            for command, sign, *lists in measured.values():
                measure(command, sign, options.keys, home, *lists)
                if turn == 0:  # the first start reads the program from the disk
                    for values in lists:
                        values.clear()
    print(f"{'milliseconds':36} {'median':>8} {'95 %':>8}")
    for name, (_, sign, frames, linked, answers) in measured.items():
        row(f"{name}: start to first frame", frames)
        if sign:
            row(f"{name}: start to links", linked)
        row(f"{name}: key to frame", answers)


if __name__ == "__main__":
    main()
