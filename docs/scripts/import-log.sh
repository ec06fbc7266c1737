#!/bin/sh
# Brings the change log of another system in by the API: sends it, says in which time zone its times are, shows what would
# happen, takes it in, and fetches the rows that have to be mended.
#
#   TIDEGATE=https://tidegate.example TOKEN=tg_… SOURCE="Old service desk" ZONE=Europe/Berlin \
#   [CLIENT=<id of the client>] sh import-log.sh changes.csv [to-mend.csv]
#
# The token is of a change manager or an administrator, for all clients, with imports:read and imports:write. CLIENT is
# needed where there are several clients and no column of the log names one.
#
# It takes sh, curl 7.76 or newer, sed and tr. Sent again, with or without the mended rows, nothing comes in twice.
set -eu

log=$1
mend=${2:-to-mend.csv}
api=$TIDEGATE/api/v1
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

# call METHOD ADDRESS [CURL'S OPTIONS…]: puts what is answered into $answer and its version into $seen, or says why not and ends.
call() {
  method=$1 address=$2
  shift 2
  answer=$(curl --silent --show-error --fail-with-body --request "$method" --header "Authorization: Bearer $TOKEN" \
    --dump-header "$headers" "$@" "$address") || { echo "$method $address: $answer" >&2; exit 1; }
  seen=$(tr -d '\r' <"$headers" | sed -n 's/^[Ee][Tt][Aa][Gg]:/If-Match:/p')
}

# field NAME: the first value of that name in $answer.
field() { printf '%s' "$answer" | tr '{},' '\n\n\n' | sed -n "s/^\"$1\":\"\{0,1\}\([^\"]*\)\"\{0,1\}$/\1/p" | sed -n 1p; }

# await PHASE: until the job has come so far.
await() {
  while call GET "$import" && [ "$(field phase)" != "$1" ]; do
    [ "$(field stopped)" = null ] || { echo "stopped: $answer" >&2; exit 1; }
    sleep "${PAUSE:-2}"
  done
}

# Send it. Nothing is taken in yet; a job reads it.
call POST "$api/imports" --form "source=$SOURCE" --form "file=@$log" --header "Idempotency-Key: ${KEY:-log-$$}"
import=$api/imports/$(field id)
await ready
echo "encoding: $(field encoding), separator: $(field separator), rows: $(field rows)"

# Say what no file says. Columns and words stay as they are proposed; look at "reading" for what they are.
reading=$(printf '%s' "$answer" | sed 's/.*"reading":\(.*\),"problems":.*/\1/' | sed "s|\"zone\":\"[^\"]*\"|\"zone\":\"$ZONE\"|")
[ -z "${CLIENT:-}" ] || reading=$(printf '%s' "$reading" | sed "s|\"client\":[^,]*|\"client\":\"$CLIENT\"|")
call PUT "$import/reading" --header "$seen" --header 'Content-Type: application/json' --data-binary "$reading"
await ready
echo "would be taken: $(field good), would be refused: $(field refused)"

# What was found, kind by kind, and how the first changes would stand here.
printf '%s' "$answer" | tr '{' '\n' | sed -n 's/^"flaw":"\([^"]*\)","weight":"\([^"]*\)".*"times":\([0-9]*\).*/\2: \1, \3 times/p'
call GET "$import/preview"
echo "the first: $(field title)"

# Take it in. If-Match says that this, and nothing that somebody else changed meanwhile, is what is meant.
await ready
call POST "$import/confirmation" --header "$seen"
await "done"
echo "added: $(field added), updated: $(field updated), unchanged: $(field unchanged), refused: $(field refused)"

# Mend what was not taken, and send that file as another import of the same source.
[ "$(field refused)" = 0 ] || { call GET "$import/to-mend" --output "$mend"; echo "rows to mend: $mend"; }
