"""From the first start to an open vault: the language, the limits, the vault, the desk, and unlocking."""
