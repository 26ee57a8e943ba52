#!/bin/sh
# Loads a data package into the configured store: seed/load.sh [PACKAGE [OPTION...]]; without one, the rare-earth history.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
package=$root/seed/rare-earths
if [ $# -gt 0 ]; then
  package=$(CDPATH='' cd -- "$1" && pwd)
  shift
fi
# The store's settings are read as the service reads them: from the root of the repository.
cd "$root"
exec dotnet run --project src/ConsolidationGraph -- import "$package" "$@"
