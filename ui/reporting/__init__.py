"""From an answer to a receipt: the wizard, the privacy check, sealing, the outbox. For whoever reports."""
