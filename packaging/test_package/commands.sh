# The command line's own journey, from a desk to a signed receipt, over this computer's own network. $1: where the
# commands are. Nothing is left, whether it ends well or not.
set -eu
room=$(mktemp -d -p /dev/shm)
trap 'exec 3>&-; cd /; wait; rm -rf "$room"' EXIT
cd "$room"
"$1/gawahctl" --help > help
grep -q 'usage: gawahctl' help
echo 'marble lantern sixty quiet orchard bridge' > words
cat > answers <<'ANSWERS'
{"kind": "outage", "incident_type": "outage_mobile", "country": "PK", "region": "PK-BA", "operators": ["pk_jazz"],
 "networks": ["mobile_data"], "symptoms": ["signal_no_data"], "scale": "wider", "lang": "en",
 "text": "This is a trial and reports nothing. Call 0301-2345678.",
 "occurred": {"from": "2026-01-05T17:20+05:00", "to": "2026-01-06T09:05+05:00", "from_precision": "hour",
              "to_precision": "hour", "recurrence": "continuous"}}
ANSWERS
"$1/gawahctl" desk init desk --name Trial --url http://127.0.0.1:8771/ --batch 10 --no-work --passphrase-file words > said
"$1/gawahctl" vault create notes --passphrase-file words >> said
"$1/gawahctl" vault join notes desk/server/profile --trust --passphrase-file words >> said
"$1/gawahctl" report notes answers --accept-finds replace --passphrase-file words >> said
mkfifo held
touch listening
"$1/gawah" demo-server "$room/data" run --data data --desk desk/server --listen 127.0.0.1:8771 --least-free-mib 0 \
    < held > listening &
exec 3> held
until grep -q listening listening; do
    kill -0 $!
    sleep 0.2
done
"$1/gawahctl" send notes --now --passphrase-file words > sent
grep -q 'the server signed for it' sent
"$1/gawahctl" outbox notes --passphrase-file words > outbox
grep -q 'the server signed for it' outbox
