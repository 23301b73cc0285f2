#!/usr/bin/env bash
#SBATCH --job-name=isogloss-map
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --requeue
# One task of a Slurm array: one part of a pile that `split -l LINES -d -a 6 PILE FOLDER/` cut up.
#   sbatch --array=0-99 scripts/engines/slurm_map.sh PILE FOLDER PARTS
# The same array again does only what is missing. ISOGLOSS says how isogloss is started.
set -euo pipefail
pile=$1 folder=$2 parts=$3
part=$(printf %06d "$SLURM_ARRAY_TASK_ID")
mkdir -p "$parts"
${ISOGLOSS:-npx isogloss} map - --source "$pile" -o "$parts/$part.ndjson.gz" --resume --quiet <"$folder/$part"
