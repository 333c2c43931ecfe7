#!/bin/sh
# Installs and builds Firsthand in its own folder. The Dockerfile runs it too. Needs Node 20.19 or newer with npm.
set -eu
cd "$(dirname "$0")/../.."
npm ci --no-audit --no-fund
npm run build
