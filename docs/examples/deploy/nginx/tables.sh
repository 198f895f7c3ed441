#!/bin/sh
# The tables that help.conf includes, out of what a build wrote. Run it after each build, then reload nginx.
set -eu
sites=${1:-/srv/help}
tables=${2:-/srv/help-tables}

mkdir -p "$tables"
: > "$tables/moved.new"
: > "$tables/policy.new"
for site in "$sites"/*/; do
    tenant=$(basename "$site")
    awk -v tenant="$tenant" '/^ *Content-Security-Policy: / { sub(/^[^:]*: /, ""); print tenant " \"" $0 "\";" }' \
        "$site/_headers" >> "$tables/policy.new"
    if [ -f "$site/_redirects" ]; then
        awk -v tenant="$tenant" '{ print tenant $1 " " $2 ";" }' "$site/_redirects" >> "$tables/moved.new"
    fi
done
mv "$tables/moved.new" "$tables/moved.map"
mv "$tables/policy.new" "$tables/policy.map"
