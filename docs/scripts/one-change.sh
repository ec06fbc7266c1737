#!/bin/sh
# Takes one low-risk normal change from the request to its close by the API.
#
#   TIDEGATE=https://tidegate.example CLIENT=<id of the client> \
#   WORKER_TOKEN=tg_… APPROVER_TOKEN=tg_… sh one-change.sh
#
# The worker requests the change and carries it out: somebody who is requester and implementer. The
# approver decides, accepts the result and closes: a change manager. Both tokens need changes:read and
# changes:write, the worker's run:write too, the approver's approvals:write.
#
# It takes sh, curl 7.76 or newer, sed, tr and date. The work is planned for the next two hours, unless
# WINDOW_START and WINDOW_END say otherwise.
set -eu

api=$TIDEGATE/api/v1
start=${WINDOW_START:-$(date -u +%Y-%m-%dT%H:%M:00Z)}
end=${WINDOW_END:-$(date -u -d '+2 hours' +%Y-%m-%dT%H:%M:00Z 2>/dev/null || date -u -v +2H +%Y-%m-%dT%H:%M:00Z)}

# call TOKEN METHOD ADDRESS [CURL'S OPTIONS…]: puts what is answered into $answer, or says why not and ends.
call() {
  token=$1 method=$2 address=$3
  shift 3
  answer=$(curl --silent --show-error --fail-with-body --request "$method" --header "Authorization: Bearer $token" \
    --header 'Content-Type: application/json' "$@" "$address") || { echo "$method $address: $answer" >&2; exit 1; }
}

# field NAME: the first value of that name in $answer.
field() { printf '%s' "$answer" | tr '{},' '\n\n\n' | sed -n "s/^\"$1\":\"\{0,1\}\([^\"]*\)\"\{0,1\}$/\1/p" | sed -n 1p; }

# seen ADDRESS: the header that names the version which is there now.
seen() { curl --silent --show-error --fail --head --header "Authorization: Bearer $WORKER_TOKEN" "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]:/If-Match:/p'; }

# take TOKEN TRANSITION: takes the change over an edge of its lifecycle.
take() {
  call "$1" POST "$change/transitions" --header "$(seen "$change")" --data "{\"transition\": \"$2\"}"
  echo "$2"
}

call "$WORKER_TOKEN" GET "$api/me"
worker=$(field person)
call "$APPROVER_TOKEN" GET "$api/me"
approver=$(field person)

# Request it. With an Idempotency-Key it is drafted once, however often the network makes us ask.
call "$WORKER_TOKEN" POST "$api/changes" --header "Idempotency-Key: ${KEY:-one-change-$start-$$}" --data "{
  \"client\": \"$CLIENT\",
  \"title\": \"Replace the certificate of the mail gateway\",
  \"reason\": \"It expires in a week.\",
  \"desiredOutcome\": \"Mail is taken with the new certificate, valid for a year.\",
  \"scope\": {\"noneBecause\": \"The gateway is not in the inventory yet.\"},
  \"window\": {\"start\": \"$start\", \"end\": \"$end\"},
  \"people\": {\"implementers\": [\"$worker\"], \"validator\": \"$approver\"},
  \"safeguards\": {\"security\": \"None\", \"privacy\": \"None\", \"data\": \"None\", \"dataTouched\": false}
}"
change=$api/changes/$(field number)
echo "drafted $change"

# Write its plan, take the risk as the facts suggest it, and ask for approval.
call "$WORKER_TOKEN" PUT "$change/plan" --header "$(seen "$change")" --data '{"steps": [
  {"kind": "implementation", "text": "Install the new certificate", "verification": "openssl shows the new date", "minutes": 10},
  {"kind": "test", "text": "Send a mail from outside", "verification": "It arrives", "minutes": 5},
  {"kind": "rollback", "text": "Install the old certificate", "verification": "openssl shows the old date", "minutes": 5}
]}'
take "$WORKER_TOKEN" submit
call "$WORKER_TOKEN" PUT "$change/risk-assessment" --header "$(seen "$change/risk-assessment")" --data '{"acceptProposals": true}'
echo "risk: $(field level)"
take "$WORKER_TOKEN" request-approval

# Decide, wherever the approver is asked.
while call "$APPROVER_TOKEN" GET "$change/approval" && stage=$(field stage) && [ -n "$stage" ]; do
  call "$APPROVER_TOKEN" POST "$change/approval/stages/$stage/decisions" --data "{\"decision\": \"approve\", \"revision\": $(field revision)}"
done
echo "approval: $(field answer)"

# Carry it out, step by step; the next one begins when one is done.
take "$WORKER_TOKEN" start
current() { printf '%s' "$answer" | tr '{' '\n' | sed -n 's/^"id":"\([^"]*\)".*"current":true.*/\1/p'; }
while call "$WORKER_TOKEN" GET "$change/run" && step=$(current) && [ -n "$step" ]; do
  call "$WORKER_TOKEN" POST "$change/run/steps/$step/deeds" --data '{"deed": "finish", "note": "Done by one-change.sh."}'
  echo "step done"
done
take "$WORKER_TOKEN" finish

# The requester says that it works, the validator accepts, the change manager closes.
call "$WORKER_TOKEN" POST "$change/review/confirmation" --data '{"works": true}'
take "$APPROVER_TOKEN" accept
call "$APPROVER_TOKEN" PATCH "$change" --header "$(seen "$change")" --data '{"result": {
  "outcome": "successful", "whatHappened": "The new certificate is served.", "effortMinutes": 15}}'
take "$APPROVER_TOKEN" close
call "$WORKER_TOKEN" GET "$change"
echo "state: $(field state)"
