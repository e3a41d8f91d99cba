"""What a server says where it refuses, as status and body."""

MALFORMED = (400, b'{"type":"malformed"}')
REFUSED = (401, b'{"type":"refused"}')
UNKNOWN = (404, b'{"type":"unknown"}')
METHOD = (405, b'{"type":"method"}')
INCOMPLETE = (409, b'{"type":"incomplete"}')
SIZE = (413, b'{"type":"size"}')
CHUNK_WRONG = (422, b'{"type":"chunk"}')
FULL = (507, b'{"type":"full"}')
