#!/bin/sh
# Checks that a message of a webhook is Tidegate's own, as Standard Webhooks says.
#
#   SECRET=whsec_… ID=<webhook-id> TIMESTAMP=<webhook-timestamp> SIGNATURE=<webhook-signature> \
#   sh check-webhook.sh < body
#
# The body is what came, byte for byte: reading it as JSON and writing it again would change it. It ends with 0 when one
# of the signatures is right and the message is at most five minutes old (or NOW, in seconds, says another time).
#
# It takes sh, openssl, od, tr and date.
set -eu

now=${NOW:-$(date +%s)}
if [ $((now - TIMESTAMP)) -gt 300 ] || [ $((TIMESTAMP - now)) -gt 300 ]; then
  echo "It is too old, or of the future." >&2
  exit 1
fi

key=$(printf '%s' "${SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
right=v1,$({ printf '%s.%s.' "$ID" "$TIMESTAMP"; cat; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)

# While a secret is being replaced there are two signatures, parted by a blank.
for one in $SIGNATURE; do
  if [ "$one" = "$right" ]; then
    echo "It is Tidegate's."
    exit 0
  fi
done
echo "It is not Tidegate's, or was altered." >&2
exit 1
