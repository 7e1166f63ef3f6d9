#!/usr/bin/env python3
"""How long to the first frame, and from a key to the frame that answers it.

    Tests/Benchmarks/speed.py [--rounds N] [--keys N] [-- PROGRAM ARGUMENT ...]

Without a program it builds Parallax (release, with a static standard library) and measures it on the shipped
corpus beside `less` on one of its files, in turns, so that what else the machine does falls on both. A frame
is over with its last byte, after which the program is silent for a while. Prints the median and the 95th of
100, in milliseconds.
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


def burst(terminal, since):
    """Reads until the program is silent; milliseconds from `since` to the last byte, and how many bytes."""
    last, size, limit = since, 0, time.perf_counter() + 10
    while True:
        wait = SILENCE if size else limit - time.perf_counter()
        if wait <= 0:
            sys.exit("no answer within 10 seconds")
        if not select.select([terminal], [], [], wait)[0]:
            if size:
                return (last - since) * 1000, size
            continue
        data = os.read(terminal, 1 << 16)
        last, size = time.perf_counter(), size + len(data)


def measure(command, keys, home, frames, answers):
    since = time.perf_counter()
    pid, terminal = spawn(command, home)
    frames.append(burst(terminal, since)[0])
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
        return {command[0]: [os.path.abspath(command[0])] + command[1:]}
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "parallax"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return {"parallax": [str(ROOT / ".build/release/parallax")],
            "less": ["/usr/bin/less", str(ROOT / "corpus/prospect.txt")]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--keys", type=int, default=10)
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    measured = {name: (command, [], []) for name, command in programs(options.command).items()}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(options.rounds + 1):
            for command, frames, answers in measured.values():
                measure(command, options.keys, home, frames, answers)
                if turn == 0:  # the first start reads the program from the disk
                    frames.clear(), answers.clear()
    print(f"{'milliseconds':36} {'median':>8} {'95 %':>8}")
    for name, (_, frames, answers) in measured.items():
        row(f"{name}: start to first frame", frames)
        row(f"{name}: key to frame", answers)


if __name__ == "__main__":
    main()
