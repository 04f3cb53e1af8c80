#!/usr/bin/env bash
# cfn-lint over the stack as cdk.json has it, and over one with every option set. It is a Python program, so it is
# kept in an environment of its own, where git does not look.
set -euo pipefail
cd "$(dirname "$0")/.."

VERSION=1.58.0
environment=node_modules/.cache/cfn-lint-$VERSION
templates=$(mktemp -d)
trap 'rm -rf "$templates"' EXIT

if [ ! -x "$environment/bin/cfn-lint" ]; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --retries 5 "cfn-lint==$VERSION"
fi

npx cdk synth --quiet --output "$templates/as-it-is"
npx cdk synth --quiet --output "$templates/every-option" \
  -c dragoman.stageName=lint -c dragoman.region=us-east-1 -c dragoman.waf=true \
  -c dragoman.domainName=news.example -c dragoman.alarmEmail=ops@news.example \
  -c dragoman.certificateArn=arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f \
  -c 'dragoman.oidc={"issuer":"https://id.example","audience":["desk"]}'
"$environment/bin/cfn-lint" "$templates"/*/*.template.json
echo "cfn-lint $VERSION: nothing found in $(ls "$templates"/*/*.template.json | wc -l) templates"
