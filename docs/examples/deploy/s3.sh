#!/bin/sh
# One organization's site into a bucket that is served as a website: s3.sh site/maple-street-therapy my-bucket
set -eu
site=$1
bucket=$2

# Files with a digest first, so that no page asks for one that is not there yet; older ones stay for pages that are open.
aws s3 sync "$site/assets" "s3://$bucket/assets" --cache-control "public, max-age=31536000, immutable"
aws s3 sync "$site" "s3://$bucket" --delete --cache-control "no-cache" \
    --exclude "assets/*" --exclude "_headers" --exclude "_redirects" --exclude "manifest.json"

# At each earlier address an object that redirects takes the place of the page that leads on.
if [ -f "$site/_redirects" ]; then
    while read -r old new _; do
        case $old in */) ;; *) continue ;; esac
        key=${old#/}index.html
        aws s3api put-object --bucket "$bucket" --key "$key" --website-redirect-location "$new" --cache-control "no-cache"
    done < "$site/_redirects"
fi
aws s3api put-bucket-website --bucket "$bucket" \
    --website-configuration '{"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "404.html"}}'
