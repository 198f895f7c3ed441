#!/bin/sh
# What the Caddyfile imports, out of what a build wrote. Run it after each build, then `caddy reload`.
set -eu
sites=${1:-/srv/help}
tables=${2:-/srv/help-tables}

mkdir -p "$tables"
for site in "$sites"/*/; do
    tenant=$(basename "$site")
    {
        awk '/^ *Content-Security-Policy: / { sub(/^[^:]*: /, ""); print "header Content-Security-Policy \"" $0 "\"" }' \
            "$site/_headers"
        if [ -f "$site/_redirects" ]; then
            awk '{ print "redir " $1 " " $2 " " $3 }' "$site/_redirects"
        fi
    } > "$tables/$tenant.new"
    mv "$tables/$tenant.new" "$tables/$tenant.caddy"
done
