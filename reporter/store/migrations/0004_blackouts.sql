-- What a person blacked out in a picture of a draft: boxes and strokes, sealed, until the report is made of it.
ALTER TABLE draft_attachments ADD COLUMN blackouts INTEGER REFERENCES items (id);
