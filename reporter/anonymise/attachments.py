"""From the files of a draft to the attachments of a report: drawn again, or sealed as they are for a reason given.

A file that is sealed as it is keeps everything it carries, so it is the person's own decision, with a reason that is
written down, anonymised and read by the desk. Its name and its times go nowhere all the same.
"""

from reporter import attached_file
from reporter.anonymise import pictures
from reporter.anonymise.file_types import BEGINNING_BYTES, media_type_of
from reporter.anonymise.pictures import Redrawn
from reporter.report import Attachment, Cleaned, Content, DraftFile


def clean(file: DraftFile) -> Redrawn:
    """Draw a picture again without what was blacked out, and name what its file carried. Raises AttachmentRefused."""
    with file.content.open() as content:
        return pictures.redraw(content.read(), blackouts=file.blackouts)


def keep(content: Content, *, because: str) -> Attachment:
    """Describe a file that is sealed as it is, for an anonymised reason. Raises AttachmentRefused.

    Nothing is copied; the file is read once for its digest and tag, with flat memory.
    """
    with content.open() as source:
        media_type = media_type_of(source.read(BEGINNING_BYTES))
    described = attached_file.describe(content)
    return Attachment(media_type, content, described.sha256, Cleaned.KEPT, because, described.tag)
