#!/usr/bin/env bash
# Compiles proofs/coq/*.v in a scratch folder, two files at a time: first what the lemmas rest on, then one file per
# derivation. Names every file that Coq refuses, and ends with the number of lemmas that it accepted.
# Usage: scripts/check-coq.sh [FOLDER WITH .v FILES] [SCRATCH FOLDER]
set -uo pipefail
cd "$(dirname "$0")/.."
source_folder="${1:-proofs/coq}"
scratch="${2:-$(mktemp -d)}"
[ -n "${2:-}" ] || trap 'rm -rf "$scratch"' EXIT

if ! command -v coqc >/dev/null; then
  echo "coqc is missing: scripts/install-coq.sh installs it" >&2
  exit 1
fi
coqc --version | head -n 1
cp "$source_folder"/*.v "$scratch"
cd "$scratch"

base=(Complex Forms Branches Thermal Words Products)
for name in "${base[@]}"; do
  coqc -q -Q . Langreth "$name.v" || exit 1
done
# The longest first: at the end no file keeps a core waiting.
lemmas=$(ls -S ./*.v | sed 's|^\./||; s|\.v$||' | grep -vxF "$(printf '%s\n' "${base[@]}")")
printf '%s\n' $lemmas | xargs -P 2 -I '{}' sh -c 'coqc -q -Q . Langreth "{}.v" || { echo "refused: {}.v" >&2; exit 1; }' || exit 1

# What the accepted lemmas rest on: nothing but these axioms of the library's real numbers.
allowed="ClassicalDedekindReals.sig_forall_dec
ClassicalDedekindReals.sig_not_dec
FunctionalExtensionality.functional_extensionality_dep"
for name in $lemmas; do
  echo "From Langreth Require $name."
  sed -n 's/^Lemma \([A-Za-z0-9_]*\) .*/\1/p' "$name.v" | while read -r lemma; do printf '@%s.%s\n' "$name" "$lemma"; done |
    paste -sd, - | sed "s/.*/Definition all_$name := (tt, &). Print Assumptions all_$name./; s/, )/)/"
done >Assumptions.v
coqc -q -Q . Langreth Assumptions.v >assumptions.txt || exit 1
axioms=$(grep -E '^[A-Za-z]' assumptions.txt | grep -vE '^(Axioms:|Closed under)' | sed 's/ .*//' | sort -u)
foreign=$(printf '%s\n' "$axioms" | grep -vxF "$allowed" | grep -v '^$' || true)
if [ -n "$foreign" ]; then
  echo "axioms beyond the library's real numbers: $foreign" >&2
  exit 1
fi
echo "Axioms used:" $axioms
echo "Coq accepts $(cat $(printf '%s.v ' $lemmas) | grep -c '^Lemma') lemmas in $(printf '%s\n' $lemmas | wc -l) files"
