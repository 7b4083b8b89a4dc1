#!/usr/bin/python3
"""What a batch costs: importing, with the search for sheets scanned twice, and one scan more; memory of each seat over time, work on the processor for a scan, beside `tesseract --psm 3 -l vie` on the same scans in the same run.

usage: /usr/bin/python3 tests/bench/batch_bench.py BIN_FOLDER [--scans 500] [--seats 1] [--compare 20] [--from FOLDER] [--work FOLDER]

The scans are those of a folder (the sample book), each again and again, turned by up to half a degree and a little lighter or darker, so that no two are equal.
Every scan shows a sheet of which there are others in the batch, so the search for sheets scanned twice has far more to compare in earnest than in a real book.
Memory is the proportional set size (Pss) of all processes, of reading divided by the seats. `--compare` scans are given to tesseract, one thread.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import cv2
import numpy as np

HERE = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--scans", type=int, default=500)
    parser.add_argument("--seats", type=int, default=1)
    parser.add_argument("--compare", type=int, default=20)
    parser.add_argument("--from", dest="source", type=pathlib.Path, default=HERE / "docs/sample-book/scans")
    parser.add_argument("--work", type=pathlib.Path)
    return parser.parse_args()


def make_scans(source, folder, count, seed=1):
    """`count` scans, none equal to another."""
    rng = np.random.default_rng(seed)
    pictures = sorted(p for p in source.iterdir() if p.suffix.lower() in (".jpg", ".png"))
    folder.mkdir(parents=True)
    for number in range(count):
        page = cv2.imread(str(pictures[number % len(pictures)]))
        height, width = page.shape[:2]
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(rng.uniform(-0.5, 0.5)), 1)
        page = cv2.warpAffine(page, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
        page = np.clip(page.astype(np.float32) * float(rng.uniform(0.93, 1.03)), 0, 255).astype(np.uint8)
        cv2.imwrite(str(folder / f"scan-{number:04d}.jpg"), page, [cv2.IMWRITE_JPEG_QUALITY, 88])


def family(root):
    """The process and all that it started, straight or not."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                text = pathlib.Path("/proc", entry, "stat").read_text()
                parents.setdefault(int(text.rpartition(")")[2].split()[1]), []).append(int(entry))
            except OSError:
                pass
    found, open_ones = [], [root]
    while open_ones:
        one = open_ones.pop()
        found.append(one)
        open_ones += parents.get(one, [])
    return found


def memory(root):
    """Megabytes of the whole family, for each program."""
    programs = {}
    for pid in family(root):
        try:
            name = pathlib.Path("/proc", str(pid), "comm").read_text().strip()
            for line in pathlib.Path("/proc", str(pid), "smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    programs[name] = programs.get(name, 0) + int(line.split()[1]) / 1024
        except OSError:
            pass
    return programs


def most(seen, name=None):
    """The most of these measurements, of one program or of all together."""
    return max((sum(one.values()) if name is None else one.get(name, 0) for one in seen), default=0)


def run_watched(command, environment):
    """Work on the processor (s), time (s), and the memory (MB) every half second."""
    start = time.monotonic()
    child = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seen = []
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            return usage.ru_utime + usage.ru_stime, time.monotonic() - start, seen, os.waitstatus_to_exitcode(status)
        seen.append(memory(child.pid))
        time.sleep(0.5)


def main():
    options = arguments()
    work = options.work or pathlib.Path(tempfile.mkdtemp(prefix="sogoc-batch-"))
    scans = work / "scans"
    make_scans(options.source, scans, options.scans)
    environment = dict(os.environ, SOGOC_STORE=str(work / "store"), OMP_THREAD_LIMIT="1")
    sogoc = str(options.bin / "sogoc")
    quiet = {"env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([sogoc, "book", "add", "KS.2017.01", "--office", "UBND"], check=True, **quiet)
    cpu, clock, seen, code = run_watched([sogoc, "import", "KS.2017.01", str(scans)], environment)
    print(f"import, code {code}: {cpu / options.scans:.2f} s on the processor and {clock / options.scans:.2f} s on the clock for a scan, at most {most(seen):.0f} MB in all")
    one_more = work / "one-more"
    make_scans(options.source, one_more, 1, seed=2)
    cpu, clock, seen, code = run_watched([sogoc, "import", "KS.2017.01", str(one_more)], environment)
    print(f"import of one more, code {code}: {cpu:.2f} s on the processor and {clock:.2f} s on the clock, at most {most(seen):.0f} MB in all", flush=True)
    cpu, clock, seen, code = run_watched([sogoc, "process", "KS.2017.01", "--seats", str(options.seats), "--json-log", str(work / "log")], environment)
    third = max(1, len(seen) // 3)
    print(f"{options.scans} scans, {options.seats} seats, code {code}: {cpu / options.scans:.2f} s on the processor and {clock / options.scans:.2f} s on the clock for a scan")
    thirds = [seen[begin:begin + third] for begin in (0, third, 2 * third)]
    for name in [None, *sorted({name for one in seen for name in one})]:
        parts = ", ".join(f"{most(part, name) / options.seats:.0f}" for part in thirds)
        print(f"memory of a seat, MB, most in each third of the run, {name or 'all'}: {parts}")
    compared = sorted(scans.iterdir())[:options.compare]
    other = sum(run_watched(["tesseract", str(scan), "-", "--psm", "3", "-l", "vie"], environment)[0] for scan in compared)
    if compared:
        print(f"tesseract --psm 3 -l vie: {other / len(compared):.2f} s on the processor for a scan; sogoc needs {cpu / options.scans / (other / len(compared)):.1f} times that")
    if not options.work:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
