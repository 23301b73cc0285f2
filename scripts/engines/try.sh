#!/usr/bin/env bash
# Tries every engine on one pile and prints one hash a line: all parts of an engine, and the dataset
# of one run and of the parts. Each kind must be the same everywhere. Needs Dask (Debian's
# python3-distributed) and GNU parallel; `npm test` needs neither and tries the commands alone.
#   scripts/engines/try.sh PILE.jsonl [PAPERS A PART] [PYTHON]
set -euo pipefail
pile=$1 papers=${2:-1000} python=${3:-python3}
here=$(cd "$(dirname "$0")" && pwd)
export ISOGLOSS="${ISOGLOSS:-node $here/../command.mjs}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
$ISOGLOSS --version >/dev/null # bundled once, before all

hash_parts() { echo "$(cat "$work/$1"/*.ndjson.gz | sha256sum | cut -c1-16)  $(ls "$work/$1" | wc -l) parts  $1"; }
hash_dataset() { echo "$(sha256sum <"$1" | cut -c1-16)  dataset  $2"; }

mkdir "$work/split" "$work/parallel"
split -l "$papers" -d -a 6 "$pile" "$work/split/"
last=$(($(ls "$work/split" | wc -l) - 1))

# What Slurm does with an array, one task after the other, as far as the script can tell.
sbatch() {
  local range=${1#--array=} task
  for task in $(seq "${range%-*}" "${range#*-}"); do SLURM_ARRAY_TASK_ID=$task bash "${@:2}"; done
}
sbatch --array=0-"$last" "$here/slurm_map.sh" "$pile" "$work/split" "$work/slurm"
hash_parts slurm

PILE=$pile PARTS=$work/parallel parallel --will-cite --pipe --block 100M -N "$papers" \
  '$ISOGLOSS map - --source "$PILE" -o "$PARTS/$(printf %06d $(({#} - 1))).ndjson.gz" --quiet' <"$pile"
hash_parts parallel

started=$SECONDS
"$python" "$here/run_on_dask.py" "$pile" --papers "$papers" --workers 2 --command "$ISOGLOSS" --parts "$work/dask" --parts-only -o none 2>"$work/log"
hash_parts dask
within=$(((SECONDS - started) * 3 / 4)) # a worker is killed while there is work, not after it
for seed in 1 2 3; do
  "$python" "$here/run_on_dask.py" "$pile" --papers "$papers" --workers 2 --command "$ISOGLOSS" --parts "$work/lost-$seed" --parts-only -o none \
    --lose-worker "$seed" --within "$within" 2>"$work/log"
  grep -h '^worker' "$work/log" || echo "no worker was lost: run it again"
  hash_parts "lost-$seed"
done

$ISOGLOSS assemble "$work"/slurm/*.ndjson.gz -o "$work/four/pile.graph.json" --quiet
hash_dataset "$work/four/pile.graph.json" "of the parts"
$ISOGLOSS extract "$pile" --out "$work/one" --id pile --quiet
hash_dataset "$work/one/pile.graph.json" "of one run"
