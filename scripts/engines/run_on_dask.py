"""Spreads `isogloss map` over the workers of a Dask cluster, then runs `isogloss assemble`.

    python3 scripts/engines/run_on_dask.py papers.jsonl --parts parts -o graph/papers.graph.json

A cluster of this machine alone by default; --scheduler ADDRESS for one that is there already, whose
workers see the same files at the same paths and can start Node. A part is some thousand lines of a
.jsonl file, or one whole file of any other kind. A part that is there, whole and of the same input,
stays; a worker that is lost has its part done again, by itself or by another.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from dask.distributed import Client, LocalCluster, as_completed

ROOT = Path(__file__).resolve().parents[2]
RETRIES = 3


def parts_of(path, lines):
    """(path, first byte, bytes) of each part; every line is in exactly one."""
    if not path.endswith((".jsonl", ".ndjson")):
        return [(path, 0, os.path.getsize(path))]
    parts, start, at, count = [], 0, 0, 0
    with open(path, "rb") as file:
        for line in file:
            at += len(line)
            count += 1
            if count == lines:
                parts.append((path, start, at - start))
                start, count = at, 0
    return parts + ([(path, start, at - start)] if at > start else [])


def map_part(command, part, output):
    """One part through one Node process. What it says is told where it fails."""
    path, start, length = part
    with open(path, "rb") as file:
        file.seek(start)
        text = file.read(length)
    # the source has the file's name, so that papers say where they are from as in one run
    made = subprocess.run(
        [*command, "map", "-", "--source", path, "-o", output, "--resume", "--quiet"],
        input=text, capture_output=True,
    )
    if made.returncode != 0:
        raise RuntimeError(f"{output}: {made.stderr.decode(errors='replace').strip()}")
    return output


def lose_a_worker(client, seed, seconds):
    """For trying: kills one worker of a local cluster at a random moment."""
    chance = random.Random(seed)
    pids = sorted(client.run(os.getpid).values())

    def kill():
        time.sleep(chance.uniform(0, seconds))
        pid = chance.choice(pids)
        os.kill(pid, signal.SIGKILL)
        print(f"worker {pid} killed", file=sys.stderr)

    threading.Thread(target=kill, daemon=True).start()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", nargs="+", help="files of papers")
    parser.add_argument("--parts", required=True, help="folder for the parts, on a disk that all workers share")
    parser.add_argument("-o", "--output", required=True, help="file of the dataset, such as graph/papers.graph.json")
    parser.add_argument("--scheduler", help="address of a Dask scheduler (default: a cluster of this machine)")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="processes of a local cluster")
    parser.add_argument("--papers", type=int, default=2000, help="papers a part (Node's start pays from about 500)")
    parser.add_argument("--command", default=f"node {ROOT}/scripts/command.mjs", help="how workers start isogloss")
    parser.add_argument("--parts-only", action="store_true", help="do not assemble")
    parser.add_argument("--lose-worker", type=int, metavar="SEED", help="for trying: kill a worker at a random moment")
    parser.add_argument("--within", type=float, default=20, help="for trying: seconds in which it is killed")
    return parser.parse_args()


def main():
    options = arguments()
    command = options.command.split()
    subprocess.run([*command, "--version"], check=True, stdout=subprocess.DEVNULL)  # bundled once, before all
    os.makedirs(options.parts, exist_ok=True)
    parts = [part for path in options.input for part in parts_of(path, options.papers)]
    outputs = [os.path.join(options.parts, f"{i:06d}.ndjson.gz") for i in range(len(parts))]
    cluster = options.scheduler or LocalCluster(
        n_workers=options.workers, threads_per_worker=1, memory_limit=0, dashboard_address=None
    )
    with Client(cluster) as client:
        if options.lose_worker is not None:
            lose_a_worker(client, options.lose_worker, options.within)
        begin = time.monotonic()
        jobs = client.map(map_part, [command] * len(parts), parts, outputs, retries=RETRIES, pure=False)
        for done, job in enumerate(as_completed(jobs), 1):
            job.result()  # raises what its last try said
            print(f"{done} of {len(jobs)} parts, {time.monotonic() - begin:.0f} s", file=sys.stderr)
    if options.parts_only:
        return 0
    return subprocess.run([*command, "assemble", *outputs, "-o", options.output]).returncode


if __name__ == "__main__":
    sys.exit(main())
