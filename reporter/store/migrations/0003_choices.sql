-- What a person chose about a draft in the privacy check: words of the sender's, an item like the draft itself.
ALTER TABLE drafts ADD COLUMN choices INTEGER REFERENCES items (id);
