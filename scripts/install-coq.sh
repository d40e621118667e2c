#!/usr/bin/env bash
# Installs Debian's Coq by apt-get where it is missing. The second checker of the proofs needs it, so that a failure here
# is an error.
set -euo pipefail

if ! command -v coqc >/dev/null; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends coq >/dev/null
fi
coqc --version | head -n 1
